import * as z from 'zod'
import { LANGUAGES } from '../../shared/transcript/language.ts'

/** What the zip of a session says of itself: which files are in it, and their hashes. See docs/formats.md. */

export const MANIFEST = 'manifest.json'
/** The record itself, as `--format record` writes it. */
export const RECORD = 'record.json'
export const MANIFEST_FORMAT = 'tour-de-table/files'
export const MANIFEST_VERSION = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const bundleManifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT), formatVersion: z.literal(MANIFEST_VERSION), app: z.string(), session: z.string().min(1), created: z.iso.datetime(),
  naming: z.enum(['names', 'pseudonyms']), lang: z.enum(LANGUAGES),
  /** The hash of the record's last entry, as every export of the session names it. */
  headHash: hash,
  /** Every other file of the zip, in its order. */
  files: z.array(z.strictObject({ name: z.string().min(1).max(200), bytes: z.int().min(0), sha256: hash })).min(1).max(200),
  /** SHA-256 of all the above, over its canonical JSON. */
  seal: hash,
})
export type BundleManifest = z.infer<typeof bundleManifestSchema>
