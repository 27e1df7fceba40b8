import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import { CARDS, SEATS, type RawCard } from './partner-data.ts'
import { cardsOf, type Played } from './partner-measures.ts'
import { couldPlay } from './partner-probe.ts'

/** Which playable cards were played, on which date, and why the others were not. Returns what is not explained by the data. */
export function coverage(debates: readonly Played[], dossiers: ReadonlyMap<string, PartnerDossier>): string[] {
  const missed = [...dossiers.keys()].flatMap((asOf) => {
    const here = debates.filter((debate) => debate.asOf === asOf)
    const count = (id: string) => here.reduce((plays, { lines }) => plays + cardsOf(lines).filter(({ position }) => position === id).length, 0)
    const rows = CARDS.map((card) => ({ card, plays: count(card.id) }))
    const never = rows.filter(({ plays }) => plays === 0).map(({ card }) => ({ card, why: neverBecause(card, asOf, dossiers.get(asOf)!) }))
    console.log(`As of ${asOf}: ${rows.length - never.length} of ${CARDS.length} playable cards were played.`)
    for (const [why, cards] of Map.groupBy(never, (entry) => entry.why ?? 'not explained by the data')) console.log(`  never, ${why}: ${cards.map(({ card }) => card.id).join(', ')}`)
    const rare = rows.filter(({ plays }) => plays > 0).toSorted((a, b) => a.plays - b.plays).slice(0, 5)
    console.log(`  least: ${rare.map(({ card, plays }) => `${card.id} ${plays}×`).join(', ')}`)
    return never.filter(({ why }) => why === null).map(({ card }) => `${card.id} was never played as of ${asOf}, and the data do not say why`)
  })
  return missed
}

/** What in the data keeps a card from ever being played on a date; null when nothing does. */
function neverBecause({ id, seat, lastDay, stated, evidence }: RawCard, asOf: string, dossier: PartnerDossier): string | null {
  if (lastDay > asOf) return `dated after ${asOf}`
  if (stated.length === 0) return evidence.length > 0 ? 'it states no claim (it is linked as evidence only, for students)' : 'it has no link to a claim'
  const leads = SEATS.map((each) => each.seat).filter((each) => each !== seat)
  return couldPlay(dossier, id, leads) ? 'better cards came first (it is played when they are used up: proven by a situation)' : null
}
