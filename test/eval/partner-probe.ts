import type { ClaimUse, OpenEvent } from '../../shared/debate/events.ts'
import { LEVELS } from '../../shared/debate/level.ts'
import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { SEATS } from './partner-data.ts'
import { openTable } from './partner-table.ts'

/**
 * Is there a situation in which a card is played? It is looked for among the simplest: every other card is used up, and the student says one
 * claim, or denies one. When not even then the card comes, no situation can bring it: other cards only take its place.
 */
export function couldPlay(dossier: PartnerDossier, id: string, leads: readonly string[]): boolean {
  const others = dossier.cards.filter((card) => card.id !== id).map((card) => card.id)
  const uses = [...dossier.claims.keys()].flatMap((claim): ClaimUse[] => [{ claim, relation: 'asserts' }, { claim, relation: 'denies' }])
  return leads.some((lead) => LEVELS.some((level) => uses.some((use) => {
    const table = openTable(exchange(lead, level), dossier)
    table.student({ type: 'deliver', move: 'assert', text: 'What the student says.', claims: [use], cards: others, respondsTo: [], warrant: '', limits: '', quotes: [] })
    return table.lines.some(({ position }) => position === id)
  })))
}

const exchange = (lead: string, level: OpenEvent['level']): OpenEvent => ({
  type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe: { ...soloSparring, stages: [{ kind: 'exchange', minutes: 0, rounds: 1 }] },
  asOf: '2026-03-31', seed: 'probe', timed: false, level, lead, seats: SEATS.map((each) => ({ ...each, played: each.seat === lead ? 'student' : 'record' })),
})
