import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Results } from '../../../shared/protocol/api.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { BOUT } from '../../../shared/study/bout.ts'
import { PROFILE } from '../../../shared/study/profile.ts'
import { PROFILE_FORMAT, PROFILE_VERSION, type ProfileData } from '../../../shared/study/profile-data.ts'
import type { StudyStore } from '../../store/study.ts'
import { shelfOf } from './shelf.ts'

interface Means { store: StudyStore; /** Version of the app. */ app: string; now: () => string }

/** Everything that is kept under a profile, as one file. Errors: `unknown-profile`. */
export function profileData({ store, app, now }: Means, id: string): Result<Results['profiles.export'], Reason> {
  const profile = shelfOf(store, PROFILE).find(id, id)
  if (!profile) return refuse('unknown-profile', 'There is no such profile on this machine. Nothing was written.')
  const things = store.everything(id)
  const data: ProfileData = {
    format: PROFILE_FORMAT, formatVersion: PROFILE_VERSION, app, created: now(),
    profile: { id, name: profile.name },
    bouts: things.filter(({ kind }) => kind === BOUT.kind).map((thing) => thing.id),
    things: things.filter(({ kind }) => kind !== BOUT.kind).map((thing) => ({ kind: thing.kind, id: thing.id, due: thing.due, changedAt: thing.changedAt, data: JSON.parse(thing.data) as ProfileData['things'][number]['data'] })),
  }
  return ok({ fileName: `tour-de-table-profile-${id}.json`, mime: 'application/json', content: `${JSON.stringify(data, null, 2)}\n` })
}
