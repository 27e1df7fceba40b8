import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Profiles } from '../study/profiles.ts'

/** Who studies at this machine: this laptop's own pages only. */
export function profileMethods(profiles: Profiles) {
  return {
    'profiles.list': () => ok(profiles.list()),
    'profiles.create': ({ name }: Params<'profiles.create'>) => profiles.create(name),
    'profiles.choose': ({ id }: Params<'profiles.choose'>) => profiles.choose(id),
    'profiles.rename': ({ id, name }: Params<'profiles.rename'>) => profiles.rename(id, name),
  }
}
