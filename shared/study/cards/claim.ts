import type { Piece, StudyCard } from './card.ts'
import { askable, servable, stated, touches, type CardPack } from './pack.ts'
import { withWrong } from './pick.ts'

/** Which claim does it serve? Wrong are claims that the pack joins to the position in no way, and that do not stand beside one that it serves. */
export function claimCards(pack: CardPack): StudyCard[] {
  return askable(pack).flatMap(({ id: position }): StudyCard[] => {
    const [right, ...also] = stated(pack, position)
    if (right === undefined) return []
    const [id, served] = [`claim:${position}`, servable(pack, position)]
    const wrong = [...pack.claims.keys()].filter((claim) => !touches(pack, position, claim) && !served.has(claim))
    const sameSide = (claim: string) => pack.claims.get(claim)?.side === pack.claims.get(right)?.side
    const piece = (claim: string): Piece => ({ is: 'claim', claim })
    const choices = withWrong(piece(right), wrong.filter(sameSide).map(piece), wrong.filter((claim) => !sameSide(claim)).map(piece), id)
    return choices ? [{ id, kind: 'claim', shown: [{ is: 'words', position, dated: true }], choices, positions: [position], figure: null, claim: right, because: { is: 'serves', claim: right, also } }] : []
  })
}
