import { lastPossibleDay } from '../dossier/in-play.ts'
import { WORDINGS } from '../voice/voice.ts'
import { voiceOf, type OwnPositionFields, type OwnSourceFields } from './own-fields.ts'

/** What is wrong with a field, by a key of the catalogue (`sources.problem`). */
export interface FieldProblem<F extends string = string> { field: F; problem: ProblemKey }
type ProblemKey =
  | 'missing' | 'too-long' | 'half-character' | 'not-an-address' | 'not-https' | 'has-password' | 'not-a-date' | 'in-future' | 'not-a-language' | 'quotation-marks'
  | 'needs-date' | 'needs-wording' | 'unknown-wording' | 'english-words' | 'needs-original' | 'needs-original-language' | 'unknown-source' | 'unknown-statement' | 'itself-a-variant' | 'unknown-claim' | 'claim-twice'

/** Longest texts, characters: as in a pack (`shared/dossier/schema.ts`). */
const MOST = { line: 400, text: 4_000, url: 1_000 } as const

/** What the fields are checked against. */
export interface OwnContext {
  /** `YYYY-MM-DD`: nothing can have been said or printed after it. */
  today: string
  hasSource(id: string): boolean
  hasClaim(id: string): boolean
  /** Null for an unknown statement; else the one that it is itself a variant of, if it is one. */
  rootOf(position: string): { variantOf: string | null } | null
}

type Found<F extends string> = (field: F, ...tests: (ProblemKey | false | null)[]) => void

function collector<F extends string>() {
  const problems: FieldProblem<F>[] = []
  /** The first thing that is wrong with a field is enough. */
  const check: Found<F> = (field, ...tests) => {
    const problem = tests.find((test) => test)
    if (problem) problems.push({ field, problem })
  }
  return { problems, check }
}

const tooLong = (text: string, most: number) => text.length > most && 'too-long'
const broken = (text: string) => !text.isWellFormed() && 'half-character'
const missing = (text: string) => text.trim() === '' && 'missing'
const line = (text: string) => broken(text) || tooLong(text, MOST.line)

/** What is wrong with a source, field by field; empty when it can be kept. */
export function sourceProblems(fields: OwnSourceFields, { today }: Pick<OwnContext, 'today'>): FieldProblem<keyof OwnSourceFields>[] {
  const { problems, check } = collector<keyof OwnSourceFields>()
  check('outlet', missing(fields.outlet), line(fields.outlet))
  check('headline', line(fields.headline))
  check('author', line(fields.author))
  check('date', dateProblem(fields.date, today))
  check('url', missing(fields.url), addressProblem(fields.url))
  check('language', missing(fields.language), !/^[a-z]{2}(?:\/[a-z]{2})?$/.test(fields.language) && 'not-a-language')
  check('note', broken(fields.note), tooLong(fields.note, MOST.text))
  return problems
}

/** What is wrong with a statement, field by field: the rules of the voices (dossier README) and of the database, in words that a form can show. */
export function positionProblems(fields: OwnPositionFields, known: OwnContext): FieldProblem<keyof OwnPositionFields>[] {
  const { problems, check } = collector<keyof OwnPositionFields>()
  const quote = fields.kind === 'quote'
  const voice = voiceOf(fields)
  check('figure', missing(fields.figure), line(fields.figure))
  for (const field of ['role', 'venue'] as const) check(field, line(fields[field]))
  for (const field of ['restated', 'note'] as const) check(field, broken(fields[field]), tooLong(fields[field], MOST.text))
  check('wording', quote && missing(fields.wording) && 'needs-wording', quote && !WORDINGS.includes(fields.wording) && 'unknown-wording')
  check('text', missing(fields.text), broken(fields.text), tooLong(fields.text, MOST.text), isInMarks(fields.text) && 'quotation-marks')
  check('language', missing(fields.language), !/^[a-z]{2}$/.test(fields.language) && 'not-a-language', quote && fields.language !== 'en' && 'english-words')
  check('original_language', quote && voice === 'quote-translated' && missing(fields.original_language) && 'needs-original-language',
    quote && fields.original_text !== '' && missing(fields.original_language) && 'needs-original-language', fields.original_language !== '' && !/^[a-z]{2}$/.test(fields.original_language) && 'not-a-language')
  check('original_text', quote && fields.wording === 'own translation of the quote as printed' && missing(fields.original_text) && 'needs-original', broken(fields.original_text), tooLong(fields.original_text, MOST.text))
  check('date', quote && missing(fields.date) && 'needs-date', dateProblem(fields.date, known.today))
  check('source_id', missing(fields.source_id), !known.hasSource(fields.source_id) && 'unknown-source')
  const root = fields.variant_of === '' ? null : known.rootOf(fields.variant_of)
  check('variant_of', fields.variant_of !== '' && root === null && 'unknown-statement', root !== null && root.variantOf !== null && 'itself-a-variant')
  const claims = fields.claims.map(({ claim }) => claim)
  check('claims', claims.some((claim) => !known.hasClaim(claim)) && 'unknown-claim', new Set(claims).size < claims.length && 'claim-twice')
  return problems
}

/** Quotation marks are set by the app, where the words are exact; around a report there are none. */
const isInMarks = (text: string): boolean => /^\s*["“”«„‟].*["“”»‟]\s*$/su.test(text)

function dateProblem(date: string, today: string): ProblemKey | false {
  if (date === '') return false
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) return 'not-a-date'
  const last = lastPossibleDay({ date }) ?? ''
  const time = Date.parse(`${last}T00:00:00Z`)
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(last)) return 'not-a-date'
  return date > today.slice(0, date.length) && 'in-future'
}

/** Only an address by which a page is fetched over an encrypted connection, without a name or password and without hidden characters. */
function addressProblem(text: string): ProblemKey | false {
  if (text.length > MOST.url) return 'too-long'
  const url = /[\s"<>\p{C}]/u.test(text) ? null : URL.parse(text)
  if (url === null) return 'not-an-address'
  if (url.protocol !== 'https:' || !/^https:\/\/[^/]/.test(text)) return 'not-https'
  if (url.username !== '' || url.password !== '') return 'has-password'
  return !url.hostname.includes('.') && 'not-an-address'
}

/** A text as it is kept: without control characters, line ends as here, a single line where it is one. */
export function tidy(text: string, lines: 'one' | 'several' = 'one'): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
  return (lines === 'one' ? plain.replace(/\s+/g, ' ') : plain).trim()
}

const SEVERAL_LINES: ReadonlySet<string> = new Set(['text', 'restated', 'original_text', 'note'])

/** All texts of a form as they are kept. */
export function tidied<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? tidy(value, SEVERAL_LINES.has(name) ? 'several' : 'one') : value])) as T
}
