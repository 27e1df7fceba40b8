import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { SavedSearches } from '../study/searches.ts'

/** The saved searches of who studies now: this laptop's own pages only. */
export function searchMethods({ searches, student }: { searches: SavedSearches; student: () => string }) {
  return {
    'searches.list': () => ok(searches.list(student())),
    'searches.save': (search: Params<'searches.save'>) => searches.save(student(), search),
    'searches.remove': ({ id }: Params<'searches.remove'>) => searches.remove(student(), id),
  }
}
