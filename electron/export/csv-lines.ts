import type { Transcript, TranscriptLine, TranscriptSection } from '../../shared/transcript/transcript.ts'
import type { Cell } from './csv-cell.ts'

/** Stable ids, whatever the language of the transcript: for people who process it. */
export const LINE_COLUMNS = [
  'seq', 'time', 'elapsed_ms', 'stage', 'round', 'kind', 'voice', 'who', 'seat', 'participant', 'in_role', 'move', 'answers', 'text', 'quoted', 'original', 'original_language', 'translated_by', 'claims',
  'cards', 'position', 'sources', 'addresses', 'notes', 'warrant', 'limits', 'over_time', 'used_ms', 'quotations', 'quotations_exact', 'departs', 'void', 'erased', 'rule',
] as const
type LineRow = Record<(typeof LINE_COLUMNS)[number], Cell>

/** One row for each line of the debate, in the order of the transcript. Lists stand in one cell, with spaces between. */
export function lineRows({ sections, footnotes, leftOut }: Transcript): LineRow[] {
  const sources = new Map(footnotes.map(({ number, source }) => [number, source]))
  const times = !leftOut.includes('times')
  return sections.flatMap((section) => section.lines.map((line) => lineRow(line, section, line.notes.flatMap((note) => sources.get(note) ?? []), times)))
}

const list = (items: readonly (string | number)[]): string => items.join(' ')

function lineRow(line: TranscriptLine, { stage, round }: TranscriptSection, sources: readonly { id: string; url: string }[], times: boolean): LineRow {
  const { seq, at, elapsedMs, kind, voice, who, seat, participant, inRole, move, respondsTo, text, quoted, original, translatedBy, claims, cards, position, notes, warrant, limits, overTime, usedMs, quotes, departs = false, erased = false, rule } = line
  const addressOf = new Map(sources.map(({ id, url }) => [id, url]))
  return {
    seq, time: times ? at : null, elapsed_ms: times ? elapsedMs : null, stage, round, kind, voice, who, seat, participant, in_role: inRole, move, answers: list(respondsTo), text, quoted,
    original: original?.text ?? null, original_language: original?.language ?? null, translated_by: translatedBy, claims: list(claims.map(({ claim, relation }) => `${relation}:${claim}`)),
    cards: list(cards), position, sources: list([...addressOf.keys()]), addresses: list([...addressOf.values()]), notes: list(notes), warrant, limits, over_time: overTime, used_ms: usedMs,
    quotations: quotes.length, quotations_exact: quotes.filter(({ status }) => status === 'exact').length, departs, void: line.void ?? null, erased, rule,
  }
}
