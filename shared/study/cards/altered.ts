import { displayText } from '../../dossier/display.ts'
import type { Position } from '../../dossier/schema.ts'
import type { Piece, StudyCard } from './card.ts'
import { bareWords, isAskable, type CardPack } from './pack.ts'
import { withWrong } from './pick.ts'

const words = (position: string): Piece => ({ is: 'words', position, dated: false })

/** Exact or altered? A quotation beside a re-translation of it that the pack has. The question says that one is altered; the answer shows which. */
export function alteredCards(pack: CardPack): StudyCard[] {
  return [...pack.positions.values()].flatMap((variant): StudyCard[] => {
    const root = variant.variant_of === undefined ? undefined : pack.positions.get(variant.variant_of)
    if (!root || !isAskable(root) || root.kind !== 'quote' || root.voice === 'reported' || variant.kind !== 'quote' || variant.voice !== 'reported' || bareWords(variant.text) === bareWords(root.text)) return []
    return [{ id: `altered:${variant.id}`, kind: 'altered', shown: [], choices: [words(root.id), words(variant.id)], positions: [root.id], figure: root.figure, claim: null, because: { is: 'printings', variant: variant.id } }]
  })
}

/** A retelling that the record contradicts (a meeting placed in another town): which fact speaks against it? Wrong are facts that the pack does not set against it. */
export function contradictedCards(pack: CardPack): StudyCard[] {
  const all = [...pack.positions.values()]
  return all.flatMap((retold): StudyCard[] => {
    const against = (retold.contradicted_by ?? []).flatMap((id) => pack.positions.get(id) ?? [])
    const [right] = against
    if (!right || displayText(retold) === null) return []
    const id = `contradicted:${retold.id}`
    const wrong = all.filter((other) => other.kind === right.kind && other.period !== 'later' && other.id !== retold.id && !against.includes(other))
    const about = (other: Position) => bareWords(other.text).includes(bareWords(retold.figure).split(' ').at(-1) ?? '')
    const piece = (position: Position) => ({ is: 'words' as const, position: position.id, dated: true })
    const choices = withWrong<Piece>(piece(right), wrong.filter(about).map(piece), wrong.filter((other) => !about(other)).map(piece), id)
    return choices ? [{ id, kind: 'contradicted', shown: [words(retold.id)], choices, positions: [right.id, retold.id], figure: retold.figure, claim: null, because: { is: 'against', notes: retold.note ? [retold.note] : [] } }] : []
  })
}
