import * as z from 'zod'
import { actorSchema, debateEventSchema } from '../../shared/debate/events.ts'
import { draftSchema } from '../../shared/protocol/messages.ts'
import { bundleLineSchema, bundleSessionSchema } from './bundle-schema.ts'

/** The shape of the file that holds everything stored of a session, or of one participant of it: for the person, in plain JSON. See docs/formats.md. */

export const DATA_FORMAT = 'tour-de-table/data'
export const DATA_VERSION = 1

export const sessionDataSchema = z.strictObject({
  format: z.literal(DATA_FORMAT), formatVersion: z.literal(DATA_VERSION), app: z.string(), created: z.iso.datetime(),
  session: bundleSessionSchema.extend({ lastAt: z.iso.datetime(), status: z.enum(['running', 'closed']), assignment: z.string().nullable() }),
  /** The participant that the file is about; null for all of the session. */
  participant: z.string().nullable(),
  participants: z.array(z.strictObject({ id: z.string(), seat: z.string(), pseudonym: z.string(), name: z.string() })),
  /** `event` is null where nothing readable is left of an entry; an erased one is without its words. */
  events: z.array(z.strictObject({ seq: z.int().min(1), at: z.iso.datetime(), by: actorSchema, event: debateEventSchema.nullable(), erased: z.boolean(), hash: z.string() })),
  /** As they were written, whatever was corrected since. */
  lines: z.array(bundleLineSchema),
  drafts: z.array(z.strictObject({ participant: z.string(), draft: draftSchema })),
  /** Kept for review: what a claim or card was missed, misquoted, departed from or left unsupported in, by the line. */
  weakSpots: z.array(z.strictObject({ participant: z.string(), kind: z.string(), claim: z.string().nullable(), position: z.string().nullable(), line: z.int().min(1) })),
})
export type SessionDataFile = z.infer<typeof sessionDataSchema>
