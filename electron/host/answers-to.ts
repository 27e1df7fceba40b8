import type { Answer } from '../../shared/protocol/api.ts'
import type { Dossier } from '../store/dossier.ts'

/** Cards that are shown of each answer; the others are one search away. */
const FEW = 3

/**
 * What answers a position: for each claim that it supports, the claims that attack that one, with what the dossier has that supports them, better sources
 * first. An attack without any card is left out. Empty for an unknown id.
 */
export function answersTo(dossier: Dossier, id: string, asOf?: string): Answer[] {
  const made = (dossier.card(id)?.claims ?? []).filter(({ relation }) => relation === 'supports').map(({ claim }) => claim)
  return made.flatMap((claim) => dossier.claim(claim, asOf)?.attacksOn ?? []).flatMap((attack) => {
    const { total, cards } = dossier.searchPositions({ query: '', claim: `${attack.from}:supports`, sort: 'grade', asOf, limit: FEW + 1, offset: 0 })
    const others = cards.filter(({ position }) => position.id !== id)
    return others.length > 0 ? [{ attack, total: total - (cards.length - others.length), cards: others.slice(0, FEW) }] : []
  })
}
