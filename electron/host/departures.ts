import type { ClaimUse } from '../../shared/debate/events.ts'
import { departuresOf, type Departure } from '../../shared/feedback/departures.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Dossier } from '../store/dossier.ts'
import { feedbackPack } from './feedback-pack.ts'

/** Where claims go against the record of a seat's figure, as far as it is known on `asOf`. Errors: `unknown-seat`, `unknown-claim`. */
export function departuresIn(dossier: Dossier, seatId: string, asOf: string, claims: readonly ClaimUse[]): Result<Departure[], Reason> {
  const seat = dossier.seat(seatId)
  if (!seat) return refuse('unknown-seat', `There is no seat “${seatId}” in this pack.`)
  const pack = feedbackPack(dossier)
  const unknown = claims.find(({ claim }) => !pack.claims.has(claim))
  if (unknown) return refuse('unknown-claim', `There is no claim “${unknown.claim}” in this pack.`)
  return ok(departuresOf(claims, { seat, asOf, pack, sayable: dossier.sayable(asOf) }))
}
