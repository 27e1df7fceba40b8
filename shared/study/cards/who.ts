import { displayText } from '../../dossier/display.ts'
import type { Position } from '../../dossier/schema.ts'
import type { Piece, StudyCard } from './card.ts'
import { askable, bareWords, stated, type CardPack } from './pack.ts'
import { withWrong } from './pick.ts'

/**
 * Who said it? Of everybody whom the pack quotes more than once. Wrong answers are people of the same period whom the words do not name, of whom
 * the same words are not on record, and, where words are restated, who are not on record as saying the same thing, and of whom one says “she” or “he” as the words do.
 */
export function whoCards(pack: CardPack): StudyCard[] {
  const people = Map.groupBy(askable(pack), ({ figure }) => figure)
  const voices = new Map([...people].filter(([, own]) => own.length > 1))
  const printed = Map.groupBy(pack.positions.values(), ({ text }) => bareWords(text))
  return [...voices].flatMap(([figure, own]) => own.flatMap((position) => whoCard(position, figure, { voices, printed, pack }) ?? []))
}

interface Means { voices: ReadonlyMap<string, readonly Position[]>; /** By their words, whoever's they are. */ printed: ReadonlyMap<string, readonly Position[]>; pack: CardPack }

function whoCard(position: Position, figure: string, { voices, printed, pack }: Means): StudyCard | null {
  const text = displayText(position) ?? ''
  if (isNamedIn(figure, text)) return null
  const seats = new Set(pack.seats.map((seat) => seat.figure))
  const wrong = [...voices].filter(([other, own]) => other !== figure && !isNamedIn(other, text) && own.some(({ period }) => period === position.period)
    && fits(text, own, position) && !alsoSaid(position, other, printed) && !alsoReported(position, own, pack)).map(([other]) => other)
  const piece = (name: string): Piece => ({ is: 'figure', figure: name })
  const like = (name: string) => seats.has(name) === seats.has(figure)
  const choices = withWrong(piece(figure), wrong.filter(like).map(piece), wrong.filter((name) => !like(name)).map(piece), `who:${position.id}`)
  return choices && { id: `who:${position.id}`, kind: 'who', shown: [{ is: 'words', position: position.id, dated: true }], choices, positions: [position.id], figure: null, claim: null, because: { is: 'said' } }
}

/** Part of a name that is a word of the text. */
function isNamedIn(figure: string, text: string): boolean {
  const words = new Set(bareWords(text).split(' '))
  return bareWords(figure).split(' ').some((part) => part.length > 3 && words.has(part))
}

const pronounOf = (text: string): string | null => /\b(she|he)\b/i.exec(text)?.[1]?.toLowerCase() ?? /\b(her|his|him)\b/i.exec(text)?.[1]?.toLowerCase().replace('her', 'she').replace(/hi[sm]/, 'he') ?? null

/** Restated words speak of “her” or “him”: whoever is spoken of otherwise is no answer. Nobody is taken for a she or a he whom the pack does not call so. */
function fits(text: string, own: readonly Position[], { voice }: Position): boolean {
  const wanted = voice === 'reported' ? pronounOf(text) : null
  return wanted === null || own.some((other) => other.voice === 'reported' && pronounOf(displayText(other) ?? '') === wanted)
}

/** Are the same words on record of somebody else too, in any printing? */
const alsoSaid = ({ text }: Position, other: string, printed: Means['printed']): boolean => printed.get(bareWords(text))?.some(({ figure }) => figure === other) ?? false

/** Restated words: is the same claim on record of somebody else? */
function alsoReported({ id, voice }: Position, own: readonly Position[], pack: CardPack): boolean {
  const claims = stated(pack, id)
  return voice === 'reported' && own.some((theirs) => stated(pack, theirs.id).some((claim) => claims.includes(claim)))
}
