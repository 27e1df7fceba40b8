import * as z from 'zod'
import { TIERS } from '../dossier/schema.ts'
import type { OwnPositionFields, OwnSourceFields } from './own-fields.ts'
import type { Kind } from './shelf.ts'

/** Bounds of what is stored and read; what the fields must say is checked by `own-rules.ts`, which says it field by field. */
const line = z.string().max(2_000)
const text = z.string().max(20_000)
const id = z.string().max(80)

export const ownSourceFields = z.strictObject({
  outlet: line, headline: line, author: line, date: z.string().max(20), url: z.string().max(4_000), language: z.string().max(10), tier: z.enum(TIERS), note: text,
}) satisfies z.ZodType<OwnSourceFields>

export const ownPositionFields = z.strictObject({
  figure: line, role: line, kind: z.enum(['quote', 'reported', 'fact']), text, restated: text, original_text: text, original_language: z.string().max(10), language: z.string().max(10),
  wording: line, date: z.string().max(20), venue: line, source_id: id, stance: z.int().min(-2).max(2).nullable(), variant_of: id, note: text,
  claims: z.array(z.strictObject({ claim: id, relation: z.enum(['supports', 'opposes', 'qualifies']), basis: z.enum(['stated', 'evidence']) })).max(36),
}) satisfies z.ZodType<OwnPositionFields>

const kept = {
  /** The pack that it was added to. */
  pack: id,
  /** The profile that was chosen then: its name is looked up, so that it goes with the profile. */
  addedBy: z.string().max(40), addedAt: z.iso.datetime(),
  /** Deleted, but a debate rests on it: still read there, no longer found or offered. */
  deletedAt: z.iso.datetime().optional(),
  /** A later wording took its place, because a debate had cited this one. */
  replacedBy: id.optional(),
}

const ownSourceSchema = z.strictObject({ fields: ownSourceFields, ...kept })
const ownPositionSchema = z.strictObject({ fields: ownPositionFields, ...kept })
export type OwnSourceData = z.infer<typeof ownSourceSchema>
export type OwnPositionData = z.infer<typeof ownPositionSchema>

export const OWN_SOURCE: Kind<OwnSourceData> = { kind: 'own-source', schema: ownSourceSchema }
export const OWN_POSITION: Kind<OwnPositionData> = { kind: 'own-position', schema: ownPositionSchema }

/** Numbers given so far, so that a note on something deleted never lands on something new. */
export const OWN_NUMBERS: Kind<{ positions: number; sources: number }> = { kind: 'own-numbers', schema: z.strictObject({ positions: z.int().min(0), sources: z.int().min(0) }) }

/** Largest file that is read, characters (a message takes no more), and the most statements or sources that one machine keeps. */
export const MAX_OWN_FILE = 200_000
export const MOST_OWN = 400

/** The file in which own sources and statements are shared. */
export const OWN_FORMAT = 'tour-de-table-own-sources'
export const ownFileSchema = z.strictObject({
  format: z.literal(OWN_FORMAT), formatVersion: z.literal(1), pack: id,
  sources: z.array(z.strictObject({ id, ...ownSourceFields.shape })).max(MOST_OWN),
  positions: z.array(z.strictObject({ id, ...ownPositionFields.shape })).max(MOST_OWN),
})
export type OwnFile = z.infer<typeof ownFileSchema>
