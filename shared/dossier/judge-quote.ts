import { alteredDifference, dateDifference, speakerDifference, voiceDifference, wordsBetween } from './quote-difference.ts'
import { exactMatches, leftOut, MIN_WORDS, pickedOut } from './quote-exact.ts'
import { quoteIndex, type Quotable, type RecordedText } from './quote-index.ts'
import { nearMatches, type NearMatch } from './quote-near.ts'
import { denialIn, piecesOf, tokensOf, withoutEdges, wordCount, type Token } from './quote-tokens.ts'
import { QUOTE_VERDICTS, type Basis, type QuoteDifference, type QuoteVerdict, type ShownAs } from './quote-verdict.ts'

/** A quotation to be checked. */
export interface Quotation {
  text: string
  /** Full name of the figure that it is ascribed to; null: to nobody, so the speaker cannot be wrong. */
  figure: string | null
  /** ISO day, month or year that it is dated to; null: none is given. */
  date: string | null
  as: ShownAs
}

export interface Judgement {
  verdict: QuoteVerdict
  /** The position that the verdict is about; null if nothing was found. */
  position: string | null
  /** Null for `exact` and `not-found`. */
  difference: QuoteDifference | null
  /** Whose words the recorded text is. */
  basis: Basis | null
  /** A word that denies, among those that an omission leaves out of recorded words; null if there is none. The verdict is the same, the sense may not be. */
  deniedInOmission: string | null
}

const NOT_FOUND: Judgement = { verdict: 'not-found', position: null, difference: null, basis: null, deniedInOmission: null }

/**
 * One quotation against the whole record; the rules are those of "check-quote" in docs/formats.md. Where the same words stand in
 * several places, the place that speaks best for the quotation counts. Pure.
 */
export function judgeQuote(quotation: Quotation, positions: readonly Quotable[]): Judgement {
  const tokens = tokensOf(quotation.text)
  const pieces = piecesOf(tokens)
  const index = quoteIndex(positions)
  const exact = exactMatches(pieces, index).map((text) => ({ ...judgeExact(text, quotation), deniedInOmission: denialIn(leftOut(pieces, text)) }))
  if (exact.length > 0) return exact.toSorted((a, b) => QUOTE_VERDICTS.indexOf(b.verdict) - QUOTE_VERDICTS.indexOf(a.verdict))[0] ?? NOT_FOUND
  if (wordCount(pieces.flat()) < MIN_WORDS) return NOT_FOUND
  const picked = pickedOut(pieces, index).find(({ text: { position } }) => isOf(position, quotation.figure))
  if (picked) return judgeNear(picked, withoutEdges(tokens), quotation)
  const near = nearMatches(tokens, quotation.figure, index)
  const own = near.filter(({ text }) => isOf(text.position, quotation.figure))
  const nearest = nearestOf(own.length > 0 ? own : near)
  return nearest ? judgeNear(nearest, withoutEdges(tokens), quotation) : NOT_FOUND
}

/** Are these the words of the figure, or of anybody where nobody is named? A fact in the dossier's own words is no figure's. */
const isOf = ({ kind, figure: whose }: Quotable, figure: string | null): boolean => figure === null || (kind !== 'fact' && whose === figure)

function judgeExact({ position, basis }: RecordedText, { figure, date, as }: Quotation): Omit<Judgement, 'deniedInOmission'> {
  const found = { position: position.id, basis }
  if (figure !== null && !isOf(position, figure)) return { ...found, verdict: 'wrong-speaker', difference: speakerDifference(position, basis, figure, []) }
  if (date !== null && !dateFits(date, position.date)) return { ...found, verdict: 'wrong-date', difference: dateDifference(position, basis, date) }
  if (basis === 'spoken') return { ...found, verdict: 'exact', difference: null }
  const shown = basis === 'translation' && as === 'as printed'
  return { ...found, verdict: shown ? 'translated' : 'not-exact-words', difference: voiceDifference(position, basis, shown) }
}

/** A date may be less precise than the record, not different and not more precise: the dossier cannot vouch for a day that it does not know. */
const dateFits = (given: string, recorded: string | null): boolean => recorded !== null && (recorded === given || recorded.startsWith(`${given}-`))

/** Speakers' words and translations of them before re-translations and restatements that are hardly nearer. */
function nearestOf(near: readonly NearMatch[]): NearMatch | undefined {
  return near.toSorted((a, b) => worth(b) - worth(a))[0]
}

const worth = ({ likeness, text: { basis } }: NearMatch): number => likeness + (basis === 'spoken' || basis === 'translation' ? 0.05 : 0)

function judgeNear(near: Omit<NearMatch, 'likeness'>, tokens: readonly Token[], { figure }: Quotation): Judgement {
  const { position, basis } = near.text
  const words = wordsBetween(tokens, withoutEdges(near.text.tokens.slice(near.from, near.to)))
  if (figure !== null && !isOf(position, figure)) return { verdict: 'wrong-speaker', position: position.id, basis, difference: speakerDifference(position, basis, figure, words), deniedInOmission: null }
  return { verdict: 'altered', position: position.id, basis, difference: alteredDifference(words, basis), deniedInOmission: null }
}
