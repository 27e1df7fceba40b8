import * as z from 'zod'
import type { Result } from '../../shared/lib/result.ts'
import type { BackupTrouble } from '../../shared/protocol/api.ts'
import { REASONS, type Reason } from '../../shared/protocol/reasons.ts'
import type { Desk } from '../store/desk.ts'

const KEY = 'backupTrouble'
const troubleSchema = z.object({ at: z.iso.datetime(), reason: z.enum(REASONS), detail: z.string() })

/**
 * Remembers that the last backup failed, beyond the end of the app: nobody looks at a window that is closing. The next one that
 * succeeds wipes it out. `desk` is the one of the database that is open now.
 */
export function backupTrouble(desk: () => Desk, now: () => number) {
  const store = (value: string) => {
    try {
      desk().setSetting(KEY, value)
    } catch {
      // The disk is full or read-only: what failed is said now, and the next backup will fail and say it again.
    }
  }
  const stored = () => desk().settings()[KEY] ?? ''
  return {
    /** Hands on the outcome of a backup, noted. */
    after<T>(outcome: Result<T, Reason>): Result<T, Reason> {
      if (!outcome.ok) {
        console.error(outcome.detail)
        store(JSON.stringify({ at: new Date(now()).toISOString(), reason: outcome.reason, detail: outcome.detail } satisfies BackupTrouble))
      } else if (stored() !== '') store('')
      return outcome
    },
    last(): BackupTrouble | null {
      const parsed = stored() === '' ? null : troubleSchema.safeParse(JSON.parse(stored()))
      return parsed?.success ? parsed.data : null
    },
  }
}
