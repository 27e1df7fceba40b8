import { idFrom } from '../../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { SavedSearch } from '../../../shared/protocol/study-results.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { SAVED_SEARCH } from '../../../shared/study/saved-search.ts'
import type { StudyStore } from '../../store/study.ts'
import { shelfOf } from './shelf.ts'

/** More than one looks through. */
const MOST = 200

/** The searches that somebody has given a name. */
export interface SavedSearches {
  /** By name. */
  list(profile: string): SavedSearch[]
  /** Keeps one under a new id, or under the one that is given. Errors: `too-many`. */
  save(profile: string, search: { id?: string | undefined; name: string; search: string }): Result<SavedSearch[], Reason>
  /** Errors: `unknown-thing`. */
  remove(profile: string, id: string): Result<SavedSearch[], Reason>
}

export function savedSearches({ store, now, random }: { store: StudyStore; now: () => string; random: () => number }): SavedSearches {
  const shelf = shelfOf(store, SAVED_SEARCH)
  const list = (profile: string) => shelf.all(profile).map(({ id, value }) => ({ id, ...value })).toSorted((a, b) => a.name.localeCompare(b.name))
  return {
    list,
    save(profile, { id = idFrom(random), name, search }) {
      if (shelf.find(profile, id) === null && list(profile).length >= MOST) return refuse('too-many', `There are ${MOST} saved searches already. Delete one that is no longer used; nothing was changed.`)
      shelf.put(profile, id, { name, search, savedAt: now() }, now())
      return ok(list(profile))
    },
    remove(profile, id) {
      return shelf.remove(profile, id) ? ok(list(profile)) : refuse('unknown-thing', 'This saved search is not there any more. Nothing was changed.')
    },
  }
}
