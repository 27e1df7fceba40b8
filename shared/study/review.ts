import * as z from 'zod'
import type { Kind } from './shelf.ts'

const moment = z.iso.datetime()
/** Milliseconds since 1970: thousands of cards are reckoned with at once. */
const instant = z.int().min(0)

/** Again, hard, good, easy. */
export const GRADES = [1, 2, 3, 4] as const
export type Grade = (typeof GRADES)[number]
const grade = z.literal(GRADES)

/** After so many lapses a card is set aside: it costs more than it teaches. */
export const LEECH_LAPSES = 8

/** How a card stands with one person. What FSRS knows of it, and what the person did with it. */
export const cardStateSchema = z.strictObject({
  due: instant,
  stability: z.number().min(0),
  difficulty: z.number().min(0),
  scheduledDays: z.number().min(0),
  learningSteps: z.int().min(0),
  reps: z.int().min(0),
  lapses: z.int().min(0),
  /** As FSRS counts them: new, learning, review, learning again. */
  state: z.literal([0, 1, 2, 3]),
  lastReview: instant.nullable(),
  /** Set aside by the person, or because it was forgotten too often. */
  aside: z.enum(['leech', 'suspended']).nullable(),
  /** Not asked before this moment, whatever its day. */
  buriedUntil: instant.nullable(),
  /** Lapses that are forgiven, because the person brought the card back. */
  spared: z.int().min(0),
  /** The session of whose weak spots it comes; null for the dossier's own cards. */
  from: z.string().max(40).nullable(),
  /** What it asked, to be recognised by when the dossier no longer has it. */
  label: z.string().max(600),
})
export type CardState = z.infer<typeof cardStateSchema>

/** Stored under the id of the card (`shared/study/cards`). */
export const CARD: Kind<CardState> = { kind: 'card', schema: cardStateSchema }

/** One grade, with the state before it (null: the card was new). Stored under its number. */
export const reviewSchema = z.strictObject({
  card: z.string().min(1).max(200),
  at: moment,
  grade,
  before: cardStateSchema.nullable(),
  /** Milliseconds that the answer took; null where nobody measured. */
  took: z.int().min(0).max(600_000).nullable(),
})
export type Review = z.infer<typeof reviewSchema>
export const REVIEW: Kind<Review> = { kind: 'review', schema: reviewSchema }

export const reviewSettingsSchema = z.strictObject({
  /** New cards a day. */
  perDay: z.int().min(0).max(100),
  /** The share of reviews that one wants to answer. */
  retention: z.number().min(0.8).max(0.95),
  /** Minutes after which a sitting ends by itself; 0: never. */
  minutes: z.int().min(0).max(60),
})
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>
export const SETTINGS: Kind<ReviewSettings> = { kind: 'review-settings', schema: reviewSettingsSchema }
export const FIRST_SETTINGS: ReviewSettings = { perDay: 10, retention: 0.9, minutes: 5 }

/** How many grades there are, so that the last one is found without reading all; when the clock was furthest. */
const headSchema = z.strictObject({ grades: z.int().min(0), latest: moment.nullable() })
export const HEAD: Kind<z.infer<typeof headSchema>> = { kind: 'review-head', schema: headSchema }
