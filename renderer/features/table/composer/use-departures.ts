import type { ClaimUse } from '../../../../shared/debate/events.ts'
import type { Card } from '../../../../shared/dossier/card.ts'
import { useCall } from '../../../client/use-call.ts'
import { useCards } from '../../../table/use-card.ts'
import { useTable } from '../table-context.tsx'
import { departuresNow, type DeparturesNow } from './departures-now.ts'
import { usePaused } from '../../../table/speech/use-pause.ts'

const CHECK_MS = 250
/** Cards shown on each side of a departure; the dossier has the others. */
export const MOST_SHOWN = 2

/** Departures, with the cards that they show, as far as these are here. */
export interface Departures extends DeparturesNow { cards: ReadonlyMap<string, Card> }

/** Asks, when typing pauses, where the claims of the speech go against the record of one's own figure. */
export function useDepartures(claims: readonly ClaimUse[]): Departures {
  const { view, seat } = useTable()
  const asked = usePaused(claims, CHECK_MS)
  const { value, loading, failure } = useCall('dossier.departures', { seat: seat ?? '', asOf: view.asOf, claims: seat ? [...asked] : [] })
  const cards = useCards((value ?? []).flatMap(({ against, supporting }) => [...against.slice(0, MOST_SHOWN), ...supporting.slice(0, MOST_SHOWN).map(({ position }) => position)]))
  const dayOf = (id: string) => { const card = cards.get(id); return card && (card.position.date ?? '') }
  // While an answer is on its way the one before is still true of the claims that stand in both, and is shown.
  const now = departuresNow(claims, { asked: loading || failure ? [] : asked, found: value, dayOf })
  return { ...now, cards }
}
