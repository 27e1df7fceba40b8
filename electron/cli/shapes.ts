import * as z from 'zod'
import { QUOTE_VERDICTS, quoteDifferenceSchema } from '../../shared/dossier/quote-verdict.ts'
import { FORMATS } from '../../shared/transcript/formats.ts'

/**
 * What each command prints with `--json`, one line each; docs/formats.md shows an example of every one. The transcript has its
 * own schema (`transcriptJsonSchema`), and so has the list of speeches (`speechesSchema`).
 */

const sessionId = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const simulateResultSchema = z.strictObject({ session: sessionId, events: z.int().min(1), recordHash: hash, files: z.array(z.string()) })

export const exportResultSchema = z.strictObject({ session: sessionId, format: z.enum(FORMATS), file: z.string(), recordHash: hash })

export const verifyResultSchema = z.strictObject({
  ok: z.boolean(),
  events: z.int().min(0),
  firstBad: z.strictObject({ seq: z.int().min(1), reason: z.string() }).nullable(),
})

export const sessionListSchema = z.array(z.strictObject({
  id: sessionId, recipe: z.string(), seat: z.string(), figure: z.string(), name: z.string(),
  createdAt: z.iso.datetime(), lastAt: z.iso.datetime(), asOf: z.iso.date(), timed: z.boolean(),
  status: z.enum(['running', 'closed']), stage: z.string(), round: z.int(), rounds: z.int(), events: z.int().min(1),
}))

export const serveLineSchema = z.strictObject({ address: z.url(), port: z.int(), pid: z.int(), db: z.string() })

export const doctorResultSchema = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), found: z.string(), todo: z.string().nullable() })),
})

export const matchResultSchema = z.array(z.strictObject({
  id: z.string(),
  claims: z.array(z.strictObject({ id: z.string(), score: z.number().min(0).max(1), relation: z.enum(['asserts', 'denies']) })),
  none: z.boolean(),
}))

export const checkQuoteResultSchema = z.array(z.strictObject({
  id: z.union([z.string(), z.number()]),
  verdict: z.enum(QUOTE_VERDICTS),
  /** The position that the verdict is about; null if nothing was found. */
  position: z.string().nullable(),
  difference: quoteDifferenceSchema.nullable(),
}))
