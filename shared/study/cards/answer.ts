import type { Attack, Position } from '../../dossier/schema.ts'
import type { Piece, StudyCard } from './card.ts'
import { answers, askable, isShort, speaksFor, stated, type CardPack } from './pack.ts'
import { shuffled, withWrong } from './pick.ts'

/**
 * What answers a claim? One card for each attack that somebody's words carry. Right are words that state the attacking claim and do not speak for
 * the attacked one; wrong are words of the same kind and period that cannot be said to answer it in any way the pack knows.
 */
export function answerCards(pack: CardPack): StudyCard[] {
  const short = askable(pack).filter(isShort)
  return pack.attacks.flatMap((attack) => answerCard(attack, short, pack) ?? [])
}

function answerCard(attack: Attack, short: readonly Position[], pack: CardPack): StudyCard | null {
  const id = `answer:${attack.from}:${attack.to}`
  const able = short.filter((position) => stated(pack, position.id).includes(attack.from) && !speaksFor(pack, position.id, attack.to))
  const seats = new Set(pack.seats.map(({ figure }) => figure))
  const best = able.filter(({ period, figure }) => period === 'core' && seats.has(figure))
  const right = shuffled(best.length > 0 ? best : able, id)[0]
  if (!right) return null
  const wrong = short.filter((position) => position.id !== right.id && position.kind === right.kind && position.period === right.period && !answers(pack, position.id, attack.to))
  const sameSide = (position: Position) => stated(pack, position.id).some((claim) => pack.claims.get(claim)?.side === pack.claims.get(attack.from)?.side)
  const piece = ({ id: position }: Position): Piece => ({ is: 'words', position, dated: true })
  const choices = withWrong(piece(right), wrong.filter(sameSide).map(piece), wrong.filter((position) => !sameSide(position)).map(piece), id)
  return choices && { id, kind: 'answer', shown: [{ is: 'claim', claim: attack.to }], choices, positions: [right.id], figure: null, claim: attack.to, because: { is: 'attack', attack } }
}
