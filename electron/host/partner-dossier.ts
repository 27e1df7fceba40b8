import { isMachinePlayable, isInPlay } from '../../shared/dossier/in-play.ts'
import { isOwnPosition } from '../../shared/dossier/own.ts'
import type { Card } from '../../shared/dossier/card.ts'
import { coreClaimsInPlay, redLinesInPlay } from '../../shared/dossier/brief.ts'
import { partnerDossierOf, type PartnerClaim, type PartnerDossier, type PlayableCard } from '../../shared/partner/partner-dossier.ts'
import type { CardTells } from '../content/card-tells.ts'
import type { Dossier } from '../store/dossier.ts'
import { recordTensions } from './record-tensions.ts'

/** What the machine-run seats may use on an as-of date, with how plainly the cards say their claims. Built once per date; costs one pass over the pack. */
export function partnerDossier(dossier: Dossier, asOf: string, tells: CardTells = {}): PartnerDossier {
  const seats = dossier.seats()
  const seatOf = new Map(seats.map(({ figure, seat }) => [figure, seat]))
  const positions = dossier.positionsById()
  const sayable = dossier.sayable(asOf)
  const inPlay = dossier.allPositions(asOf).filter(({ position }) => isInPlay(position, asOf) && !isOwnPosition(position.id)) // nobody plays, or is reminded of, what was added at this machine
  const attacks = Map.groupBy(dossier.attacks(), ({ to }) => to)
  const cards = inPlay.flatMap((card) => playableCard(card, seatOf.get(card.position.figure), asOf) ?? []).map((card) => ({ ...card, tells: tells[card.id] ?? {} }))
  const known = new Set(inPlay.map(({ position }) => position.id))
  const claims = dossier.claims().map(({ id, short }): PartnerClaim => {
    const detail = dossier.claim(id, asOf)
    return {
      id, short, questions: detail?.questions ?? [], concession: detail?.concession ?? '',
      attackedBy: (attacks.get(id) ?? []).filter(({ why }) => sayable.whole(why)).map(({ from, kind, why }) => ({ claim: from, kind, why })),
    }
  })
  const core = new Map(seats.map((seat) => [seat.seat, coreClaimsInPlay(seat, positions, asOf).toSorted((a, b) => a.rank - b.rank).map(({ claim }) => claim)]))
  return partnerDossierOf({
    cards,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    core,
    supportedBy: new Map(seats.map(({ seat, figure }) => {
      const own = inPlay.filter(({ position }) => position.figure === figure)
      return [seat, new Map(own.map(({ position, claims: links }) => [position.id, links.filter(({ relation }) => relation === 'supports').map(({ claim }) => claim)]))]
    })),
    redLines: new Map(seats.map((seat) => [seat.seat, new Set(redLinesInPlay(seat, positions, asOf, sayable).map(({ claim }) => claim))])),
    allies: new Map(seats.map(({ seat, likely_allies }) => [seat, new Map(likely_allies.filter(({ claim }) => core.get(seat)?.includes(claim)).map(({ claim, seats: allies }) =>
      [claim, new Set(allies.filter((ally) => ally.positions.some((id) => known.has(id))).map((ally) => ally.seat))]))])),
    tensions: new Map(seats.map((seat) => [seat.seat, recordTensions(seat, seats, { cards: inPlay, positions, asOf, sayable })])),
  })
}

/** A position as a card of the seat whose figure said it; null where a machine-run seat may not play it. */
function playableCard({ position, source, claims, displayText }: Card, seat: string | undefined, asOf: string): Omit<PlayableCard, 'tells'> | null {
  if (seat === undefined || displayText === null || position.date === null || !isMachinePlayable(position, source, asOf)) return null
  const stated = claims.filter(({ basis }) => basis === 'stated')
  const linked = (relation: string) => stated.filter((link) => link.relation === relation).map(({ claim }) => claim)
  return {
    id: position.id, seat, text: displayText, voice: position.voice, date: position.date,
    period: position.period === 'core' ? 'core' : 'earlier',
    supports: linked('supports'), opposes: linked('opposes'), qualifies: linked('qualifies'), arguesAgainst: position.argues_against,
  }
}
