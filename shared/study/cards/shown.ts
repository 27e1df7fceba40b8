import type { Position, Source } from '../../dossier/schema.ts'
import { displayText } from '../../dossier/display.ts'
import type { RecordVoice } from '../../voice/voice.ts'
import { formatPartialDate } from '../../words/partial-date.ts'
import type { Because, CardKind, Piece, StudyCard } from './card.ts'
import { shuffled } from './pick.ts'
import { EN, type CardWords } from './words-en.ts'
import { FR } from './words-fr.ts'
import type { CardPack } from './pack.ts'

/** A piece of a card in words. */
export interface ShownPiece {
  is: Piece['is']
  text: string
  /** Of `text`; null: the language of the interface. */
  lang: string | null
  /** Of words of the record; null for everything else, a made wording too. */
  voice: RecordVoice | null
  /** What kind of words these are; empty for what are none of the record. Not said before the answer where one has to find it out. */
  voiceWords: string
  /** Beside the words: who and when, or that it is a claim. Empty where that would give the answer away. */
  by: string
  /** After the answer: what must be known of it. Of an altered wording, that it is one; else empty. */
  mark: string
}

/** A card as it is looked at: its question, what is shown, the choices in the order of this turn, and the answer for afterwards. */
export interface ShownCard {
  id: string
  kind: CardKind
  question: string
  shown: ShownPiece[]
  choices: ShownPiece[]
  /** Index in `choices`. */
  right: number
  /** Sentences; those in the language of the pack say so. */
  why: { text: string; lang: string | null }[]
  /** Positions whose sources stand under the answer. */
  positions: string[]
}

export type CardLanguage = 'en' | 'fr'
export interface Showing { lang: CardLanguage; pack: CardPack; sourceOf: (position: Position) => Source; /** How often it was asked: the choices stand in another order each time. */ turn: number }

/** A card in words. In: which turn it is, the language of the interface, and the pack that it was made from. */
export function shownCard(card: StudyCard, showing: Showing): ShownCard {
  const words = showing.lang === 'fr' ? FR : EN
  const { id, kind, positions } = card
  const pieceOf = (piece: Piece) => shownPiece(piece, card, words, showing)
  const dealt = shuffled(card.choices, `${id} ${showing.turn}`)
  return {
    id, kind, question: questionOf(card, words, showing.pack), shown: card.shown.map(pieceOf), choices: dealt.map(pieceOf), right: dealt.indexOf(card.choices[0]),
    why: whyOf(card.because, card, words, showing), positions,
  }
}

function questionOf({ kind, figure, positions, shown }: StudyCard, { question }: CardWords, { positions: all }: CardPack): string {
  const name = figure ?? ''
  if (kind === 'who') {
    const voice = shown[0]?.is === 'words' ? all.get(shown[0].position)?.voice : undefined
    return voice === 'quote' ? question.whoQuote : voice === 'reported' ? question.whoReported : question.whoTranslated
  }
  if (kind === 'altered') return all.get(positions[0] ?? '')?.voice === 'quote' ? question.altered(name) : question.alteredTranslated(name)
  const asked = question[kind]
  return typeof asked === 'string' ? asked : asked(name)
}

function shownPiece(piece: Piece, card: StudyCard, words: CardWords, { lang, pack, sourceOf }: Showing): ShownPiece {
  const plain = { is: piece.is, voice: null, voiceWords: '', by: '', mark: '' }
  if (piece.is === 'figure') return { ...plain, text: piece.figure, lang: null }
  if (piece.is === 'time') return { ...plain, text: formatPartialDate(piece.date, lang, 'long'), lang: null }
  if (piece.is === 'claim') return { ...plain, text: pack.claims.get(piece.claim)?.text ?? piece.claim, lang: 'en', by: words.claimMark }
  const position = pack.positions.get(piece.position)
  if (piece.is === 'made' || !position) return { ...plain, text: piece.is === 'made' ? piece.text : '', lang: position?.language ?? 'en', mark: words.made }
  const isVariant = card.because.is === 'printings' && card.because.variant === position.id
  const date = dateWords(position, words, lang)
  const by = card.kind === 'who' ? date : piece.dated ? words.by(position.kind === 'fact' ? words.fact : position.figure, date) : ''
  return { ...plain, text: isVariant ? position.text : displayText(position) ?? '', lang: position.language, voice: position.voice, voiceWords: isVariant ? '' : words.voice[position.voice], by, mark: isVariant ? words.retranslated(sourceOf(position).outlet) : '' }
}

const dateWords = ({ date }: Position, words: CardWords, lang: CardLanguage): string => (date === null ? words.undated : formatPartialDate(date, lang, 'long'))

function whyOf(because: Because, card: StudyCard, words: CardWords, { lang, pack }: Showing): ShownCard['why'] {
  const said = card.positions.slice(0, 1).flatMap((id) => pack.positions.get(id) ?? []).map((position) => own(`${words.by(position.kind === 'fact' ? words.fact : position.figure, dateWords(position, words, lang))}.`))
  const short = (claim: string) => pack.claims.get(claim)?.short ?? claim
  switch (because.is) {
    case 'said': return said
    case 'serves': return [own([words.serves(short(because.claim)), ...(because.also.length > 0 ? [words.also(because.also.map(short))] : [])].join(' ')), theirs(pack.claims.get(because.claim)?.explanation), own(words.judgement)]
    case 'attack': return [...said, own(words[because.attack.kind](short(because.attack.from), short(because.attack.to))), theirs(because.attack.why), own(words.judgement)]
    case 'tension': return [...said, theirs(because.tension.what), own(words.line(because.tension.record.map(({ date, position }) => `${formatPartialDate(date, lang, 'long')} (${position})`)))]
    case 'printings': return [...said, ...[...card.positions, because.variant].flatMap((id) => pack.positions.get(id)?.note ?? []).map(theirs)]
    case 'swapped': return [...said, own(words.swapped(because.from, because.to))]
    case 'against': return [...said, ...because.notes.map(theirs)]
  }
}

const own = (text: string) => ({ text, lang: null })
/** In the language of the pack. */
const theirs = (text = '') => ({ text, lang: 'en' })
