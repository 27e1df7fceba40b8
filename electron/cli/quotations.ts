import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { SHOWN_AS } from '../../shared/dossier/quote-verdict.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'

/** Longest quotation that is checked, in UTF-16 units. */
const MAX_TEXT = 200_000
const STDIN = 0
const A_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** A month or a year is always there; a day must be one of its month. */
function isInCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return date.length < 10 || (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(date))
}

/** Quotations to check; see docs/formats.md. Other fields of an item are ignored. */
export const quotationsSchema = z.array(z.object({
  id: z.union([z.string().min(1), z.number()]),
  /** Seat id or full name. */
  figure: z.string().trim().min(1),
  text: z.string().max(MAX_TEXT).refine((text) => text.trim() !== '', 'is empty'),
  /** A day, a month or a year. */
  date: z.string().regex(A_DATE, 'a date is a day, a month or a year: 2026-01-29, 2026-01, 2026').refine(isInCalendar, 'there is no such day').nullish(),
  as: z.enum(SHOWN_AS).nullish(),
}))
export type QuotationItem = z.infer<typeof quotationsSchema>[number]

/** Reads a file of quotations, or stdin. Errors: `bad-quotations`, with the item and field that is wrong. */
export function readQuotations(file: string): Result<QuotationItem[], 'bad-quotations'> {
  const name = file === '-' ? 'What came from stdin' : file
  try {
    const parsed = quotationsSchema.safeParse(JSON.parse(readFileSync(file === '-' ? STDIN : file, 'utf8').replace(/^\uFEFF/, '')))
    if (parsed.success) return ok(parsed.data)
    const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${place(path)}: ${message}`)
    return refuse('bad-quotations', `${name} is not a list of {id, figure, text, date?, as?}. ${issues.join('; ')}.`)
  } catch (error) {
    return refuse('bad-quotations', `${name} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function place([index, ...rest]: PropertyKey[]): string {
  return index === undefined ? 'the file' : [`item ${Number(index) + 1}`, ...rest.map(String)].join(' · ')
}
