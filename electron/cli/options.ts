import { InvalidArgumentError, Option } from 'commander'
import { MAX_NOTE, MAX_TITLE } from '../../shared/assignment/assignment.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import { FORMATS, TRANSCRIPT_FORMATS, type Format, type TranscriptFormat } from '../../shared/transcript/formats.ts'
import type { Naming } from '../../shared/transcript/transcript.ts'

/** Options that several commands share, and the parsers that say what is wrong with a value. */

export const databaseOption = () => new Option('--db <file>', 'the database (default: the one in your data folder)')
export const jsonOption = (what: string) => new Option('--json', what)
export const namesOption = () => new Option('--names [real|pseudonyms]', 'the names that were given, or “Student A”; alone it means real').choices(NAMES).conflicts('pseudonyms')
export const pseudonymsOption = () => new Option('--pseudonyms', '“Student A” instead of names (the default)')

const NAMES = ['real', 'pseudonyms'] as const
export interface NamingFlags { names?: (typeof NAMES)[number]; pseudonyms?: boolean }
export const namingOf = ({ names }: NamingFlags): Naming => (names === 'real' ? 'names' : 'pseudonyms')

/** Other commands have a `--names` of their own, which is a flag. */
const HAVE_NAMES: ReadonlySet<string> = new Set(['export', 'simulate'])

/** `--names` was a flag once and may stand before an argument: what follows it is its value only where it is one. */
export const withNames = (argv: readonly string[]): string[] =>
  !HAVE_NAMES.has(argv[0] ?? '') ? [...argv] : argv.map((word, at) => (word === '--names' && !NAMES.some((name) => name === argv[at + 1]) ? '--names=real' : word))

export const levelOption = () => new Option('--level <level>', 'how hard the other seats press').choices(LEVELS).default('standard')

export function roundCount(text: string): number {
  const rounds = Number(text)
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 6) throw new InvalidArgumentError('A whole number from 1 to 6.')
  return rounds
}

export function portNumber(text: string): number {
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
  return port
}

/** "md,json" → its formats, each once. */
export const formatList = listOf<TranscriptFormat>(TRANSCRIPT_FORMATS)
export const anyFormats = listOf<Format>(FORMATS)

function listOf<F extends Format>(known: readonly F[]) {
  return (text: string): F[] => {
    const named = [...new Set(text.split(',').map((name) => name.trim()))]
    const formats = known.filter((format) => named.includes(format))
    if (formats.length !== named.length) throw new InvalidArgumentError(`The formats are ${known.join(', ')}, with commas between them.`)
    return formats
  }
}

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i

/** A moment in ISO 8601; without a time zone it is UTC, so that it means the same on every machine. */
export function isoMoment(text: string): string {
  const match = ISO_MOMENT.exec(text)
  const at = match ? Date.parse(text.includes('T') && match[1] === undefined ? `${text}Z` : text) : Number.NaN
  if (Number.isNaN(at)) throw new InvalidArgumentError('A start is a moment such as 2026-01-29T09:00:00Z.')
  return new Date(at).toISOString()
}

/** A text of at most so many characters that is more than blanks. */
const textUpTo = (most: number) => (text: string): string => {
  if (text.trim() === '' || text.length > most) throw new InvalidArgumentError(`Between 1 and ${most.toLocaleString('en')} characters, not only blanks.`)
  return text
}

export const shortText = textUpTo(80)
export const titleText = textUpTo(MAX_TITLE)

export function noteText(text: string): string {
  if (text.trim().length > MAX_NOTE) throw new InvalidArgumentError(`At most ${MAX_NOTE.toLocaleString('en')} characters.`)
  return text
}
