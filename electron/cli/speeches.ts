import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { MOVES } from '../../shared/debate/events.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'

const id = z.string().min(1).max(80)
const claimUse = z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']) })

/** A list of speeches for one seat, used in order; see docs/formats.md. Length and references are judged by the debate itself. */
export const speechesSchema = z.array(z.strictObject({
  text: z.string(),
  /** A claim by its id alone is asserted. */
  claims: z.array(z.union([id.transform((claim) => ({ claim, relation: 'asserts' as const })), claimUse])).max(12).default([]),
  cards: z.array(id).max(12).default([]),
  /** Seq of the lines that the speech answers. */
  respondsTo: z.array(z.int().min(1)).max(12).default([]),
  /** Without it: `assert` when nothing is answered, `answer` when only questions are, else `rebut`. */
  move: z.enum(MOVES).optional(),
  warrant: z.string().default(''),
  limits: z.string().default(''),
}))
export type Speech = z.infer<typeof speechesSchema>[number]

/** Reads a file of speeches. Errors: `bad-speeches`, with the item and field that is wrong. */
export function readSpeeches(file: string): Result<Speech[], 'bad-speeches'> {
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
