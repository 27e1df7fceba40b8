import * as z from 'zod'

/** The shape of the file that holds everything kept under a profile of the study desk: for the person, in plain JSON. See docs/formats.md. */

export const PROFILE_FORMAT = 'tour-de-table/profile'
export const PROFILE_VERSION = 1

export const profileDataSchema = z.strictObject({
  format: z.literal(PROFILE_FORMAT), formatVersion: z.literal(PROFILE_VERSION), app: z.string(), created: z.iso.datetime(),
  profile: z.strictObject({ id: z.string(), name: z.string() }),
  /** Ids of the solo debates that belong to the profile; the debates themselves are exported from the archive. */
  bouts: z.array(z.string()),
  /** Every other thing as it is stored: cards with their schedule, reviews, notes, grades, saved searches, cases. `data` by kind. */
  things: z.array(z.strictObject({ kind: z.string(), id: z.string(), due: z.string().nullable(), changedAt: z.iso.datetime(), data: z.json() })),
})
export type ProfileData = z.infer<typeof profileDataSchema>
