import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { understood } from '../../shared/argument/understood.ts'
import { MOVES, type ClaimUse } from '../../shared/debate/events.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { ReadSpeech } from '../content/speech-reader.ts'
import type { Result } from '../../shared/lib/result.ts'

const id = z.string().min(1).max(80)
const claimUse = z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']) })

/** A list of speeches for one seat, used in order; see docs/formats.md. Length and references are judged by the debate itself. */
export const speechesSchema = z.array(z.strictObject({
  text: z.string(),
  /** A claim by its id alone is asserted. Left out: what the app reads out of the text. */
  claims: z.array(z.union([id.transform((claim) => ({ claim, relation: 'asserts' as const })), claimUse])).max(12).optional(),
  cards: z.array(id).max(12).default([]),
  /** Seq of the lines that the speech answers. */
  respondsTo: z.array(z.int().min(1)).max(12).default([]),
  /** Without it: `assert` when nothing is answered, `answer` when only questions are, else `rebut`. */
  move: z.enum(MOVES).optional(),
  warrant: z.string().default(''),
  limits: z.string().default(''),
}))
type SpeechItem = z.infer<typeof speechesSchema>[number]
/** A speech whose claims are settled. */
export type Speech = SpeechItem & { claims: ClaimUse[] }

/** Speeches with the claims that they name, or that the app understands where none are given: what a student sees and does not correct. */
export async function withClaims(items: readonly SpeechItem[], read: ReadSpeech): Promise<Speech[]> {
  const speeches: Speech[] = []
  for (const item of items) {
    const reading = item.claims === undefined && (item.move === undefined || ARGUES.has(item.move)) ? await read(item.text) : null
    speeches.push({ ...item, claims: item.claims ?? (reading ? understood(reading).map(({ id: claim, relation }) => ({ claim, relation })) : []) })
  }
  return speeches
}

/** Moves that make a point; a question, a concession or a yield claims nothing of its own. */
const ARGUES: ReadonlySet<string> = new Set(['assert', 'support', 'rebut', 'answer'])

/** Reads a file of speeches. Errors: `bad-speeches`, with the item and field that is wrong. */
export function readSpeeches(file: string): Result<SpeechItem[], 'bad-speeches'> {
  try {
    const parsed = speechesSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (parsed.success) return ok(parsed.data)
    const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${place(path)}: ${message}`)
    return refuse('bad-speeches', `${file} is not a list of speeches. ${issues.join('; ')}.`)
  } catch (error) {
    return refuse('bad-speeches', `${file} could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function place([index, ...rest]: PropertyKey[]): string {
  return index === undefined ? 'the file' : [`speech ${Number(index) + 1}`, ...rest.map(String)].join(' · ')
}
