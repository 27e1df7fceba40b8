import type { Card, ClaimDetail } from '../../shared/dossier/card.ts'
import { displayText } from '../../shared/dossier/display.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import { pack } from '../transcript/builders.ts'

const sources = new Map(pack.sources.map((source) => [source.id, source]))

/** The cards of the pack that are in play at its end, as the page has them. */
export const packCards: Card[] = pack.positions.filter((position) => isInPlay(position, '2026-03-31')).map((position) => ({
  position, source: sources.get(position.source_id)!, furtherSources: [], variants: [],
  claims: pack.links.position_claims[position.id]?.links ?? [], displayText: displayText(position),
}))

/** Its claims, with what attacks them. */
export const packClaims: ReadonlyMap<string, ClaimDetail> = new Map(pack.claims.map((claim) => [claim.id, {
  claim, questions: [], concession: '', attacksOn: pack.links.attacks.filter(({ to }) => to === claim.id), attacksFrom: pack.links.attacks.filter(({ from }) => from === claim.id),
}]))

export const packCard = (id: string): Card => packCards.find(({ position }) => position.id === id)!
