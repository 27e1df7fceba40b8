import * as z from 'zod'
import type { Kind } from './shelf.ts'

/** Who studies at this machine: a name or a pseudonym, no password. Whoever opens the app can see what is kept under it; the interface says so. */
export const profileSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  createdAt: z.iso.datetime(),
})
export type Profile = z.infer<typeof profileSchema>

/** Stored under its own id. */
export const PROFILE: Kind<Profile> = { kind: 'profile', schema: profileSchema }

/** Ids of profiles, as `idFrom` makes them; empty is nobody in particular. */
export const profileId = z.string().regex(/^[a-z0-9]{4,40}$/)
