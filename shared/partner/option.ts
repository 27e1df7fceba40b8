import type { ClaimUse } from '../debate/events.ts'
import { lotOf } from './lots.ts'
import type { PlayableCard } from './partner-dossier.ts'
import type { CardKind, LinkKind } from './preferences.ts'
import type { Moment } from './situation.ts'

/** What a score is made of; the largest difference between two options says why one came first. */
export type Part = 'made' | 'divided' | 'winter' | 'unanswered' | 'named' | 'link' | 'rank' | 'words' | 'tells' | 'chance'

/** One honest thing that a seat could do with a card, and why. */
export interface Option {
  kind: CardKind
  card: PlayableCard
  /** The line that it responds to; null for a claim of the seat's own. */
  target: number | null
  link: LinkKind | 'supports' | 'denies' | 'limits' | 'core'
  /** The claim of the target that is met, supported or limited, or the claim put forward. */
  claim: string
  /** The claim that the card states in an attack; otherwise the same claim. */
  states: string
  /** What the played card then says in the graph; null where it only limits a claim. */
  use: ClaimUse | null
  why: string | null
  parts: Partial<Record<Part, number>>
  score: number
}

export const withScore = (option: Omit<Option, 'score'>): Option => ({ ...option, score: Object.values(option.parts).reduce((sum, part) => sum + part, 0) })

/** Best first: by score; among equals the seat that has had fewer turns, then the lot of the card. */
export function ranked({ context }: Pick<Moment, 'context'>, options: readonly Option[]): Option[] {
  const turns = (option: Option) => context.turns[option.card.seat] ?? 0
  const drawn = options.map((option) => ({ option, lot: lotOf(context, option.card.id) }))
  return drawn.toSorted((a, b) => b.option.score - a.option.score || turns(a.option) - turns(b.option) || b.lot - a.lot).map(({ option }) => option)
}

/** Of options with the same card only the best, in the order in which the cards first come. */
export function bestPerCard(options: readonly Option[]): Option[] {
  const best = new Map<string, Option>()
  for (const option of options) {
    const known = best.get(option.card.id)
    if (!known || option.score > known.score) best.set(option.card.id, option)
  }
  return [...best.values()]
}

export type Because = 'made' | 'divided' | 'earlier' | 'named' | 'link' | 'rank' | 'words' | 'tells' | 'turns' | 'lot'

/** What is said of a card that lacks a part of the weight; what only chance decided is said last. */
const PARTS: readonly { part: Part; says: Because }[] = [
  { part: 'made', says: 'made' }, { part: 'divided', says: 'divided' }, { part: 'winter', says: 'earlier' }, { part: 'named', says: 'named' },
  { part: 'link', says: 'link' }, { part: 'rank', says: 'rank' }, { part: 'words', says: 'words' }, { part: 'tells', says: 'tells' },
]

/** Why `first` came before `other`: the part of the weight that differs most, then the turns a seat has had, then the lot. */
export function because({ context }: Pick<Moment, 'context'>, first: Option, other: Option): Because {
  const ahead = PARTS.map(({ part, says }) => ({ says, by: (first.parts[part] ?? 0) - (other.parts[part] ?? 0) })).toSorted((a, b) => b.by - a.by)[0]
  if (ahead && ahead.by > 1e-9) return ahead.says
  return (context.turns[first.card.seat] ?? 0) < (context.turns[other.card.seat] ?? 0) ? 'turns' : 'lot'
}
