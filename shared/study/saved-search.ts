import * as z from 'zod'
import type { Kind } from './shelf.ts'

/** A search of the dossier that was given a name: the query of its address, so that it opens as any link does. */
export const savedSearchSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  search: z.string().max(4_000),
  savedAt: z.iso.datetime(),
})
export type SavedSearchData = z.infer<typeof savedSearchSchema>

export const SAVED_SEARCH: Kind<SavedSearchData> = { kind: 'search', schema: savedSearchSchema }
