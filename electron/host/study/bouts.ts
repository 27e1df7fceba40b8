import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { BOUT } from '../../../shared/study/bout.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { StudyStore } from '../../store/study.ts'
import type { Profiles } from './profiles.ts'
import { shelfOf } from './shelf.ts'

/** Which solo sessions are whose. Those of before there were profiles are nobody's until somebody goes on with them or claims them. */
export interface Bouts {
  /** The session is made or gone on with by whoever studies now; it stays with the one whose it is already. Classes are nobody's. */
  link(sessionId: string): void
  /** Sessions of a profile that are still there, last used first. */
  of(profile: string): string[]
  /** Solo sessions that are nobody's. */
  unclaimed(): string[]
  /** Makes a session of nobody one of the current profile. Errors: `unknown-session`, `already-done`. */
  claim(sessionId: string): Result<null, Reason>
}

interface Means { store: StudyStore; record: RecordReader; profiles: Pick<Profiles, 'current'>; now: () => string }

export function bouts({ store, record, profiles, now }: Means): Bouts {
  const shelf = shelfOf(store, BOUT)
  /** Whose a session was when it was looked at last, because every move of a debate asks; null for a class. */
  const settled = new Map<string, string | null>()
  const owner = (sessionId: string) => store.profiles().find((profile) => shelf.find(profile, sessionId) !== null)
  const solo = () => record.sessions().filter(({ people }) => people === null).map(({ id }) => id)
  const put = (sessionId: string) => shelf.put(profiles.current(), sessionId, { linkedAt: now() }, now())
  return {
    link(sessionId) {
      const whose = settled.get(sessionId)
      if (whose === null || (whose !== undefined && store.find(whose, BOUT.kind, sessionId))) return
      const isSolo = record.session(sessionId)?.people === null
      if (isSolo && owner(sessionId) === undefined) put(sessionId)
      settled.set(sessionId, isSolo ? owner(sessionId) ?? null : null)
    },
    of(profile) {
      const own = new Set(shelf.all(profile).map(({ id }) => id))
      return own.size === 0 ? [] : solo().filter((id) => own.has(id))
    },
    unclaimed: () => solo().filter((id) => owner(id) === undefined),
    claim(sessionId) {
      if (!solo().includes(sessionId)) return refuse('unknown-session', `There is no solo debate ${sessionId} in this database.`)
      if (owner(sessionId) !== undefined) return refuse('already-done', 'This debate belongs to a profile already. Nothing was changed.')
      put(sessionId)
      return ok(null)
    },
  }
}
