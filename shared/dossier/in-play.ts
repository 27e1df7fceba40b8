import type { Position, Source } from './schema.ts'

/** What decides whether a position is in play. */
type Dated = Pick<Position, 'kind' | 'date' | 'date_precision' | 'period'>

const TWO_DIGITS = (n: number): string => String(n).padStart(2, '0')

/**
 * The last day on which the words can have been said (`YYYY-MM-DD`): a month counts to its last day, a year to 31 December.
 * `null` for undated positions. Source: dossier README, `date` with `date_precision`.
 */
export function lastPossibleDay(position: Pick<Position, 'date'>): string | null {
  if (position.date === null) return null
  const [year = '', month, day] = position.date.split('-')
  if (day !== undefined) return position.date
  if (month === undefined) return `${year}-12-31`
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${TWO_DIGITS(lastOfMonth)}`
}

/** The first day that a date of any precision can mean; used for dates named inside a text. */
export function firstPossibleDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

/** A rule of law (F01-F04): a fact that has no date because it holds at any time. */
function isTimeless(position: Dated): boolean {
  return position.kind === 'fact' && position.date === null && position.period !== 'later'
}

/**
 * May this position be used in a debate that takes place on `asOf` (`YYYY-MM-DD`)? `later` positions are the epilogue and never are;
 * undated ones only when timeless; the others when the last possible day of the words is not after `asOf` (DESIGN §1).
 */
export function isInPlay(position: Dated, asOf: string): boolean {
  if (position.period === 'later') return false
  const last = lastPossibleDay(position)
  return last === null ? isTimeless(position) : last <= asOf
}

/** Does the debrief open it: the epilogue, and what was certainly said or done after `asOf`? A month that began before stays closed. */
export function isAfterwards(position: Dated, asOf?: string): boolean {
  return position.period === 'later' || (asOf !== undefined && position.date !== null && firstPossibleDay(position.date) > asOf)
}

/** What decides whether a machine-run seat may play a position at all. */
type Playable = Dated & Pick<Position, 'figure' | 'voice' | 'restated' | 'playable'>

/**
 * The rule behind the pack's `playable` (dossier README): one of the `figures` at the table, dated, not `later`, the source not an
 * aggregator, not a bare re-translation. The loader derives it again and refuses a pack that says otherwise.
 */
export function derivePlayable(position: Omit<Playable, 'playable'>, source: Pick<Source, 'tier'>, figures: readonly string[]): boolean {
  const bareRetranslation = position.kind === 'quote' && position.voice === 'reported' && position.restated === undefined
  return figures.includes(position.figure) && position.date !== null && position.period !== 'later' && source.tier !== 'aggregator' && !bareRetranslation
}

/** May a machine-run seat play this position on `asOf`? Weak sources are refused here again, whatever the data say. */
export function isMachinePlayable(position: Playable, source: Pick<Source, 'tier'>, asOf: string): boolean {
  return position.playable && source.tier !== 'aggregator' && isInPlay(position, asOf)
}
