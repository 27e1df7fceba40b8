import { stringify } from 'csv-stringify/sync'
import type { TranscriptFile } from '../../shared/transcript/formats.ts'
import { plainText } from '../../shared/transcript/plain-text.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import { harmless, type Cell } from './csv-cell.ts'
import { LINE_COLUMNS, lineRows } from './csv-lines.ts'
import { TIME_COLUMNS, timeRows } from './csv-time.ts'
import { VOTE_COLUMNS, voteRows } from './csv-votes.ts'

/**
 * A transcript as three tables for a spreadsheet or a script: `lines`, speaking `time`, `votes`; each with its heads even where it has no rows.
 * UTF-8 with a byte order mark (Excel reads it as UTF-8 by that), commas, CRLF between rows (RFC 4180); docs/formats.md lists the columns.
 */
export function csvOf(transcript: Transcript): TranscriptFile[] {
  return [
    { part: 'lines', content: table(LINE_COLUMNS, lineRows(transcript)) },
    { part: 'time', content: table(TIME_COLUMNS, timeRows(transcript)) },
    { part: 'votes', content: table(VOTE_COLUMNS, voteRows(transcript)) },
  ]
}

/** A column that a row does not have is an empty cell. */
const table = <C extends string>(columns: readonly C[], rows: Partial<Record<C, Cell>>[]): string =>
  stringify(rows, { columns: [...columns], header: true, bom: true, record_delimiter: 'windows', quote_record_delimiter: true, cast: { string: (text) => harmless(plainText(text)), boolean: String } })
