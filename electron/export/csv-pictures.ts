import { stringify } from 'csv-stringify/sync'
import { plainText } from '../../shared/transcript/plain-text.ts'
import type { PictureName, Pictures } from '../../shared/study/pictures/pictures.ts'
import { harmless, type Cell } from './csv-cell.ts'

/** What a picture of the dossier is drawn from, as a table for a spreadsheet; written as the tables of a transcript are (docs/formats.md). */
export function csvOfPicture(name: PictureName, pictures: Pictures): string {
  const { columns, rows } = TABLES[name](pictures)
  return stringify(rows, { columns, header: true, bom: true, record_delimiter: 'windows', quote_record_delimiter: true, cast: { string: (text) => harmless(plainText(text)) } })
}

interface Table { columns: string[]; rows: Record<string, Cell>[] }

const TABLES: Record<PictureName, (pictures: Pictures) => Table> = {
  stance: ({ stance }) => ({
    columns: ['figure', 'id', 'date', 'stance', 'voice', 'language', 'text', 'outlet', 'grade', 'period'],
    rows: stance.lines.flatMap(({ figure, dots }) => dots.map(({ id, date, stance: graded, voice, language, text, outlet, tier, period }) => ({ figure, id, date, stance: graded, voice, language, text, outlet, grade: tier, period }))),
  }),
  claims: ({ claims }) => ({
    columns: ['id', 'side', 'short', 'text', 'stated', 'evidence', 'supports', 'opposes', 'qualifies', 'seats', 'thin', 'attacks', 'attackedBy', 'supportsClaims', 'supportedBy'],
    rows: claims.claims.map(({ id, side, short, text, stated, evidence, relations, seats, thin }) => {
      const ids = (end: 'from' | 'to', supports: boolean) => claims.edges.filter((edge) => edge[end] === id && (edge.kind === 'supports') === supports).map((edge) => edge[end === 'from' ? 'to' : 'from']).join(' ')
      return { id, side, short, text, stated, evidence, ...relations, seats: seats.join(' '), thin: thin.join(' '), attacks: ids('from', false), attackedBy: ids('to', false), supportsClaims: ids('from', true), supportedBy: ids('to', true) }
    }),
  }),
  sources: ({ sources }) => ({
    columns: ['by', 'value', 'sources'],
    rows: (['tier', 'outlet', 'language', 'month'] as const).flatMap((by) => sources[by].map(({ value, count }) => ({ by: by === 'tier' ? 'grade' : by, value, sources: count }))),
  }),
}
