import { putsForward } from '../argument/puts-forward.ts'
import type { StoodBy } from '../argument/stood-by.ts'
import type { Line } from '../debate/line.ts'
import type { Hint } from './feedback.ts'
import { claimsPutForward, standingOn } from './measures.ts'
import { counted, hint } from './hint.ts'
import type { FeedbackPack } from './hints.ts'
import { quotationHints } from './quotations.ts'

/**
 * What the student's claims rest on. A card of another figure is as good as an own one: it is cited, not spoken. Nothing is held against
 * what the student no longer stands by; words in quotation marks are none of it, because withdrawing an argument does not put them right.
 */
export function evidenceHints(own: readonly Line[], stands: StoodBy, pack: FeedbackPack): Hint[] {
  return [...claimsWithoutCards(own, stands, pack), ...cardsThatPullAway(own, stands, pack), ...quotationHints(own), ...nothingNamed(own, stands)]
}

function claimsWithoutCards(own: readonly Line[], stands: StoodBy, pack: FeedbackPack): Hint[] {
  const byClaim = claimsPutForward(own)
  const bare = [...byClaim].filter(([, speeches]) => speeches.every(({ cards }) => cards.length === 0))
  if (byClaim.size > 0 && bare.length === 0) {
    const text = byClaim.size === 1 ? 'The one claim put forward rests on a card.' : `All ${byClaim.size} claims put forward rest on cards.`
    const lines = [...byClaim.values()].flat()
    return [hint({ aspect: 'evidence', rule: 'evidence.all-supported', params: { count: String(byClaim.size) }, text }, lines.map(({ seq }) => seq), lines.flatMap(({ cards }) => cards))]
  }
  return bare.flatMap(([id, speeches]) => {
    const standing = standingOn(id, speeches, stands)
    if (standing.length === 0) return []
    const claim = pack.claims.get(id)?.short ?? id
    const text = `“${claim}” was put forward without a card: unsupported.`
    return [hint({ aspect: 'evidence', rule: 'evidence.unsupported', params: { claim }, text }, standing.map(({ seq }) => seq))]
  })
}

/** Cards that the pack links the other way than the claim they were named for. */
function cardsThatPullAway(own: readonly Line[], stands: StoodBy, pack: FeedbackPack): Hint[] {
  return own.filter(putsForward).flatMap((line) => line.cards.flatMap((card) => line.claims.flatMap((use) => {
    if (!stands(line.seq, use)) return []
    const links = pack.linksOf(card).filter((link) => link.claim === use.claim)
    const away = use.relation === 'asserts' ? 'opposes' : 'supports'
    if (!links.some(({ relation }) => relation === away) || links.some(({ relation }) => relation !== away)) return []
    const claim = pack.claims.get(use.claim)?.short ?? use.claim
    const text = `Card ${card} was named with “${claim}”, but it pulls the other way. If it was meant as contrary evidence, say so.`
    return [hint({ aspect: 'evidence', rule: 'evidence.pulls-away', params: { claim, card }, text }, [line.seq], [card])]
  })))
}

/** Other moves say enough by the line they go to. */
function nothingNamed(own: readonly Line[], stands: StoodBy): Hint[] {
  const bare = own.filter((line) => putsForward(line) && stands(line.seq) && line.claims.length === 0 && line.cards.length === 0)
  if (bare.length === 0) return []
  const text = `${counted(bare.length, 'speech names', 'speeches name')} neither a claim nor a card, so nothing of it could be held against the record.`
  return [hint({ aspect: 'evidence', rule: 'evidence.nothing-named', params: { count: String(bare.length) }, text }, bare.map(({ seq }) => seq))]
}
