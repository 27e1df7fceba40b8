import { ok, refuse } from '../../../shared/lib/result.ts'
import type { PositionUse } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Dossier } from '../../store/dossier.ts'
import { answersTo } from '../answers-to.ts'

/** What only the browser of the dossier asks for, and only this laptop's own pages. `uses`: where a position was used in the debates of this machine. */
export function browserMethods({ dossier, uses }: { dossier: Dossier; uses: (position: string) => PositionUse[] }) {
  const ifKnown = <T>(id: string, answer: () => T) => (dossier.card(id) ? ok(answer()) : refuse('unknown-card', `There is no card ${id} in this pack.`))
  return {
    'dossier.sources': ({ limit = 60, offset = 0, ...query }: Params<'dossier.sources'>) => ok(dossier.searchSources({ ...query, limit, offset })),
    'dossier.answers': ({ id, asOf }: Params<'dossier.answers'>) => ifKnown(id, () => answersTo(dossier, id, asOf)),
    'dossier.uses': ({ id }: Params<'dossier.uses'>) => ifKnown(id, () => uses(id)),
  }
}
