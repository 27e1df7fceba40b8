import * as z from 'zod'
import { MOVES } from '../../shared/debate/events.ts'
import { LINE_KINDS, type Line } from '../../shared/debate/line.ts'
import { STAGE_KINDS } from '../../shared/recipes/schema.ts'
import { QUOTE_VERDICTS, quoteDifferenceSchema } from '../../shared/dossier/quote-verdict.ts'
import { VOICES } from '../../shared/voice/voice.ts'

/** The shape of a bundle: one session's whole record as a file that can be checked anywhere. See docs/formats.md. */

export const BUNDLE_FORMAT = 'tour-de-table/bundle'
export const BUNDLE_VERSION = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.int().min(1)
const sums = z.array(z.strictObject({ seq, sha256: hash }))

/** An entry as it is stored; `payload` is the very text that was hashed, `salt` is in hexadecimal. */
export const bundleEventSchema = z.strictObject({
  seq, at: z.string(), commandId: z.string().nullable(), actor: z.string(), type: z.string(),
  payload: z.string().nullable(),
  salt: z.string().regex(/^(?:[0-9a-f]{2})+$/).nullable(),
  /** What is left of an entry whose words were erased. */
  skeleton: z.string().nullable(),
  payloadHash: hash, prevHash: hash, hash,
}).refine(({ payload, salt }) => (payload === null) === (salt === null), { path: ['salt'], message: 'payload and salt go together' })
  .refine(({ payload, skeleton }) => payload === null || skeleton === null, { path: ['skeleton'], message: 'only an erased entry has one' })
export type BundleEvent = z.infer<typeof bundleEventSchema>

const claims = z.array(z.strictObject({ claim: z.string(), relation: z.enum(['asserts', 'denies']) }))

/** A line as it was written, whatever was corrected since. */
export const bundleLineSchema: z.ZodType<Line> = z.strictObject({
  seq, at: z.string(), stage: z.enum([...STAGE_KINDS, 'closed']), round: z.int().min(1),
  kind: z.enum(LINE_KINDS), voice: z.enum(VOICES),
  seat: z.string().nullable(), participant: z.string().nullable(), inRole: z.boolean(), move: z.enum(MOVES).nullable(), text: z.string(),
  position: z.string().nullable(), rule: z.string().nullable(), params: z.record(z.string(), z.string()),
  claims, cards: z.array(z.string()), respondsTo: z.array(seq), warrant: z.string(), limits: z.string(), overTime: z.boolean(), usedMs: z.number().nullable(),
  quotes: z.array(z.strictObject({
    passage: z.string(), status: z.enum(['exact', 'not-found']), position: z.string().nullable(), named: z.string().nullable(), retranslation: z.boolean(), restatement: z.boolean(),
    verdict: z.enum(QUOTE_VERDICTS).optional(), dated: z.string().optional(), difference: quoteDifferenceSchema.optional(),
  })),
  departs: z.literal(true).optional(), erased: z.literal(true).optional(),
})

export const bundleSessionSchema = z.strictObject({
  id: z.string().min(1), pack: z.string(), packVersion: z.string(), recipe: z.string(), lead: z.string(), asOf: z.iso.date(), timed: z.boolean(), createdAt: z.iso.datetime(),
})

/** `name` only where names were asked for. */
export const bundleParticipantsSchema = z.array(z.strictObject({ id: z.string(), seat: z.string(), pseudonym: z.string(), name: z.string().optional() }))

/** What is in the bundle, with the SHA-256 of each part over its canonical JSON (keys sorted, no spaces). */
const manifestSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT), formatVersion: z.literal(BUNDLE_VERSION), app: z.string(), session: z.string().min(1), created: z.iso.datetime(),
  naming: z.enum(['names', 'pseudonyms']), events: z.int().min(1), lines: z.int().min(0),
  /** The hash of the last entry, as every export of the session names it. */
  headHash: hash,
  sha256: z.strictObject({ session: hash, participants: hash, events: sums, lines: sums }),
})

/** The file before its parts are looked into: what is wrong in one of them is told by its entry or line. */
export const bundleFileSchema = z.strictObject({
  manifest: manifestSchema,
  /** SHA-256 of the manifest. */
  seal: hash,
  session: z.unknown(), participants: z.unknown(), events: z.array(z.unknown()), lines: z.array(z.unknown()),
})
export type BundleFile = z.infer<typeof bundleFileSchema>

/** A whole bundle. */
export const bundleSchema = bundleFileSchema.extend({
  session: bundleSessionSchema, participants: bundleParticipantsSchema, events: z.array(bundleEventSchema), lines: z.array(bundleLineSchema),
})
export type Bundle = z.infer<typeof bundleSchema>
