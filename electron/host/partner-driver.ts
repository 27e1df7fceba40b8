import { chooseMove } from '../../shared/partner/choose-move.ts'
import type { MachineMove } from '../../shared/partner/machine-move.ts'
import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import type { CardTells } from '../content/card-tells.ts'
import type { Dossier } from '../store/dossier.ts'
import type { LiveSession } from './live-session.ts'
import { partnerDossier } from './partner-dossier.ts'

/** Asks the partner for the next move of a session; null when a person is to act. `tells`: how plainly the cards say their claims. */
export function partnerDriver(dossier: Dossier, tells: (() => CardTells) | undefined): (live: LiveSession) => MachineMove | null {
  const byDate = new Map<string, PartnerDossier>()
  const cardsOf = (asOf: string) => {
    const known = byDate.get(asOf) ?? partnerDossier(dossier, asOf, tells?.())
    byDate.set(asOf, known)
    return known
  }
  return (live) => {
    const { context } = live.snapshot
    if (!awaitsMachine(live)) return null
    return chooseMove({ context, lines: live.standing, graph: live.graph, labels: live.labels, dossier: cardsOf(context.asOf) })
  }
}

/** Cheap test before the partner looks at the session: does anything wait for the machine-run side? */
function awaitsMachine({ snapshot: { context } }: LiveSession): boolean {
  return context.pending.length > 0 || context.toExplain !== null || context.toQuestion !== null || context.seats.every(({ played }) => played === 'record')
}
