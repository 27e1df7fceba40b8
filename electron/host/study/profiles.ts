import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { ProfileList } from '../../../shared/protocol/study-results.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { PROFILE } from '../../../shared/study/profile.ts'
import type { Desk } from '../../store/desk.ts'
import type { StudyStore } from '../../store/study.ts'
import { shelfOf } from './shelf.ts'

/** Far more than one machine of a school has people. */
const MOST = 500
const SETTING = 'profile'

/** Who studies at this machine. There is always somebody: whoever never chose a name has the first profile. */
export interface Profiles {
  list(): ProfileList
  /** The one who studies now; made if there is none yet. */
  current(): string
  /** Is there such a profile? */
  has(id: string): boolean
  /** Makes one and chooses it. Errors: `too-many` where the machine has as many as it keeps. */
  create(name: string): Result<ProfileList, Reason>
  /** Errors: `unknown-profile`. */
  choose(id: string): Result<ProfileList, Reason>
  /** Errors: `unknown-profile`. */
  rename(id: string, name: string): Result<ProfileList, Reason>
}

interface Means { store: StudyStore; desk: Pick<Desk, 'settings' | 'setSetting'>; now: () => string; random: () => number }

export function profiles({ store, desk, now, random }: Means): Profiles {
  const shelf = shelfOf(store, PROFILE)
  const all = () => store.profiles().flatMap((id) => {
    const found = shelf.find(id, id)
    return found ? [{ id, ...found }] : []
  })
  const make = (name: string): string => {
    const id = idFrom(random)
    shelf.put(id, id, { name, createdAt: now() }, now())
    desk.setSetting(SETTING, id)
    return id
  }
  const known = (id: string) => shelf.find(id, id) !== null
  const current = (): string => {
    const chosen = desk.settings()[SETTING]
    if (chosen && known(chosen)) return chosen
    const first = all().toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))[0]
    return first?.id ?? make('Student')
  }
  const list = (): ProfileList => {
    const chosen = current()
    return { profiles: all().toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name, createdAt }) => ({ id, name, createdAt })), current: chosen }
  }
  const unknown = () => refuse('unknown-profile', 'There is no such profile on this machine. It may have been deleted already.')
  return {
    list, current, has: known,
    create(name) {
      if (all().length >= MOST) return refuse('too-many', `There are ${MOST} profiles on this machine already. Delete one that is no longer used; nothing was changed.`)
      make(name)
      return ok(list())
    },
    choose(id) {
      if (!known(id)) return unknown()
      desk.setSetting(SETTING, id)
      return ok(list())
    },
    rename(id, name) {
      const found = shelf.find(id, id)
      if (!found) return unknown()
      shelf.put(id, id, { ...found, name }, now())
      return ok(list())
    },
  }
}
