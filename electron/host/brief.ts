import { briefInPlay, coreClaimsInPlay, redLinesInPlay, tensionsInPlay } from '../../shared/dossier/brief.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Brief } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Dossier } from '../store/dossier.ts'

/** A seat's brief for a session's as-of date, with every card that it names and all own cards in play. */
export function briefOf(dossier: Dossier, seatId: string, asOf: string): Result<Brief, Reason> {
  const seat = dossier.seat(seatId)
  if (!seat) return refuse('unknown-seat', `There is no seat “${seatId}” in this pack.`)
  const all = dossier.allPositions(asOf)
  const positions = dossier.positionsById()
  const sayable = dossier.sayable(asOf)
  const sentences = briefInPlay(seat, positions, asOf)
  const core = coreClaimsInPlay(seat, positions, asOf)
  const redLines = redLinesInPlay(seat, positions, asOf, sayable)
  const tensions = tensionsInPlay(seat, positions, asOf, sayable)
  const named = new Set([...sentences, ...core, ...redLines].flatMap((part) => part.positions).concat(tensions.flatMap(({ record }) => record.map(({ position }) => position))))
  return ok({
    seat: seatId, sentences,
    core: core.map(({ claim, positions: ids, rank }) => ({ claim, positions: ids, rank })),
    redLines, tensions,
    cards: all.filter(({ position, displayText }) => displayText !== null && isInPlay(position, asOf) && (position.figure === seat.figure || named.has(position.id))),
  })
}
