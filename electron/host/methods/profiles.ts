import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { StudyStore } from '../../store/study.ts'
import type { Peer } from '../connection.ts'
import type { Forgetting } from '../forgetting.ts'
import type { Bouts } from '../study/bouts.ts'
import { profileData } from '../study/profile-data.ts'
import type { Profiles } from '../study/profiles.ts'
import { progressTo } from './progress-to.ts'

interface Parts { profiles: Profiles; bouts: Bouts; forgetting: Pick<Forgetting, 'forgetProfile'>; store: StudyStore; app: string; now: () => string }

/** Who studies at this machine: this laptop's own pages only. */
export function profileMethods({ profiles, bouts, forgetting, store, app, now }: Parts) {
  return {
    'profiles.list': () => ok(profiles.list()),
    'profiles.create': ({ name }: Params<'profiles.create'>) => profiles.create(name),
    'profiles.choose': ({ id }: Params<'profiles.choose'>) => profiles.choose(id),
    'profiles.rename': ({ id, name }: Params<'profiles.rename'>) => profiles.rename(id, name),
    'profiles.unclaimed': () => ok(bouts.unclaimed()),
    /** All or nothing: what belongs to somebody by now is refused, and nothing is changed. */
    'profiles.claim': ({ sessions }: Params<'profiles.claim'>) => store.together(() => {
      const open = new Set(bouts.unclaimed())
      const taken = sessions.find((id) => !open.has(id))
      if (taken !== undefined) return bouts.claim(taken)
      for (const id of sessions) bouts.claim(id)
      return ok(null)
    }),
    'profiles.export': ({ id }: Params<'profiles.export'>) => profileData({ store, app, now }, id),
    'profiles.remove': async ({ id }: Params<'profiles.remove'>, peer: Peer) => {
      const done = await forgetting.forgetProfile(id, progressTo(peer))
      return done.ok ? ok({ ...profiles.list(), ...done.value }) : done
    },
  }
}
