import type { Level } from '../debate/level.ts'

/**
 * What the partner prefers, as data: `docs/partner.md` says the same in words, and a test holds the two together.
 * Orders and weights are classroom design of this app (ours).
 */

/** What a card can be played for in the exchange, in the order of preference; a level may have its own. */
export const CARD_ORDER = ['attack', 'return', 'support', 'core', 'concession', 'further'] as const
export type CardKind = (typeof CARD_ORDER)[number]

/** What the app asks after a speech: a first critical question on the claim, then a tension in the record of the student's own figure, then the other questions. */
export const QUESTION_ORDER = ['first-question', 'tension', 'further-question', 'missing'] as const
export type QuestionKind = (typeof QUESTION_ORDER)[number]

/** Ranks of a seat's core claims that count as its case, and are put forward before it concedes anything. */
export const CASE_RANKS = 2

export interface LevelRules {
  /** What a card can be played for, in this order. */
  order: readonly CardKind[]
  /** Cards of the seats in one turn of the exchange. */
  cards: number
  /** What the cards after the first may be played for. */
  chain: readonly CardKind[]
  /** Times that the seats come back to one dropped line. */
  returns: number
  /** Longest critical question, in characters. */
  longestQuestion: number
  questions: readonly QuestionKind[]
  /** After so many critical questions since the last tension, the next comes even before a first question: every claim has one, so it would never be asked. */
  tensionAfter: number
}

export const LEVEL_RULES: Readonly<Record<Level, LevelRules>> = {
  gentle: { order: ['attack', 'support', 'concession', 'core', 'further'], cards: 1, chain: [], returns: 0, longestQuestion: 70, questions: ['first-question', 'missing'], tensionAfter: Infinity },
  standard: { order: CARD_ORDER, cards: 1, chain: [], returns: 1, longestQuestion: Infinity, questions: QUESTION_ORDER, tensionAfter: 2 },
  relentless: { order: CARD_ORDER, cards: 3, chain: ['attack', 'return'], returns: 2, longestQuestion: Infinity, questions: QUESTION_ORDER, tensionAfter: 1 },
}

export type LinkKind = 'opposes' | 'states-the-denied' | 'rebuts' | 'undercuts'

/** What an answer weighs: a fresh point first, then this winter before earlier, then a line without an answer, then the kind of link. */
export const ANSWER_WEIGHTS = {
  /** The point was made already in this session. */
  made: -5,
  /** The seat states the same claim elsewhere; an undercut grants it and is not weighed down. */
  divided: -4.8,
  /** A statement of this winter (`period: core`). */
  winter: 4,
  /** The line has no answer yet. */
  unanswered: 1.5,
  /** The card names the very card that the student cites (`argues_against`). */
  named: 0.4,
  /** A quotation before a report. */
  ownWords: 0.2,
  /** The card says its claim plainly; less than anything else weighs, so that it decides among cards that are equal otherwise. */
  tells: 0.15,
  link: { opposes: 3, 'states-the-denied': 2.8, rebuts: 2.6, undercuts: 2.4 } satisfies Record<LinkKind, number>,
} as const

/** What a card weighs that states a claim, for support, core claims and concessions. */
export const STATEMENT_WEIGHTS = {
  winter: 2,
  /** Divided by the rank among the seat's core claims. */
  rank: 1,
  /** The dossier lists the seat as a likely ally on this claim. */
  ally: 1,
  /** In the opening: the core claim also answers what the student opened with. */
  answers: 1.5,
  /** A quotation before a report. */
  ownWords: 0.3,
  /** The card says its claim plainly. */
  tells: 0.15,
  /** The seat has stated this claim already. */
  stated: -0.9,
  /** The card only limits the claim. */
  limits: -0.5,
  /** Greatest weight of chance in the opening: another seed opens otherwise. */
  chance: 0.4,
} as const
