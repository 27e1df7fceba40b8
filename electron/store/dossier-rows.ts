import { displayText } from '../../shared/dossier/display.ts'
import { lastPossibleDay } from '../../shared/dossier/in-play.ts'
import type { Claim, Position, Source } from '../../shared/dossier/schema.ts'

/** What SQLite takes and gives for a column of these tables. */
export type Cell = string | number | null
export type Row = Record<string, Cell>

/** Fields of a position that are text or a number in both worlds and may be missing; a missing one is NULL. */
const OPTIONAL = ['role', 'wording', 'translator', 'restated', 'original_text', 'original_language', 'venue', 'variant_of', 'note'] as const
/** Fields that are lists or objects, kept as JSON; a missing one is NULL. */
const NESTED = ['further_source_ids', 'topic_tags', 'argues_against', 'contradicted_by', 'second_look'] as const

const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/**
 * Gives a value that was read back from our own tables its type. The loader (of a pack) or the machine (of a line) has checked it
 * on the way in, and checking it again at every read would need zod at start-up.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
export const trusted = <T>(value: unknown): T => value as T

/** The same for a JSON column. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export const fromJson = <T>(json: string): T => trusted<T>(JSON.parse(json))

export const sourceRow = (source: Source): Row => ({ ...source, note: source.note ?? null })

export function sourceOf(row: Row): Source {
  const { pack_id: _, note, ...rest } = row
  return trusted<Source>({ ...rest, ...(note !== null && { note }) })
}

/** One position as a row, with what the database derives from it: the shown text and the last possible day. */
export function positionRow(position: Position): Row {
  const { id, figure, kind, voice, text, language, date, date_precision, source_id, stance, period } = position
  const row: Row = { id, figure, kind, voice, text, language, date, date_precision, source_id, stance, period }
  for (const field of OPTIONAL) row[field] = position[field] ?? null
  for (const field of NESTED) row[field] = jsonOrNull(position[field])
  return { ...row, playable: Number(position.playable), display_text: displayText(position), last_day: lastPossibleDay(position) }
}

/** The position as the pack has it; fields that were missing are missing again. */
export function positionOf(row: Row): Position {
  const { pack_id: _, display_text: _shown, last_day: _last, playable, ...columns } = row
  const position: Record<string, unknown> = { ...columns, playable: playable === 1 }
  for (const field of OPTIONAL) if (position[field] === null) delete position[field]
  for (const field of NESTED) {
    const json = columns[field]
    if (typeof json === 'string') position[field] = JSON.parse(json)
    else delete position[field]
  }
  return trusted<Position>(position)
}

export const claimRow = (claim: Claim, ordinal: number): Row => ({ ...claim, ordinal, phrasings: JSON.stringify(claim.phrasings) })

export function claimOf(row: Row): Claim {
  const { pack_id: _, ordinal: _at, phrasings, ...rest } = row
  return trusted<Claim>({ ...rest, phrasings: fromJson<string[]>(String(phrasings)) })
}
