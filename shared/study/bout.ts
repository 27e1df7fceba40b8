import * as z from 'zod'
import type { Kind } from './shelf.ts'

/** Whose bout a solo session is. Its id is that of the session; the record itself does not name a profile. */
const boutSchema = z.strictObject({ linkedAt: z.iso.datetime() })

export const BOUT: Kind<z.infer<typeof boutSchema>> = { kind: 'bout', schema: boutSchema }
