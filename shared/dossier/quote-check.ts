import { judgeQuote, type Judgement } from './judge-quote.ts'
import { quoteContext, type QuoteContext } from './quote-context.ts'
import { MIN_WORDS } from './quote-exact.ts'
import type { Quotable } from './quote-index.ts'
import { tokensOf, wordCount } from './quote-tokens.ts'
import type { QuoteDifference, QuoteVerdict } from './quote-verdict.ts'
import { quotedPassages, type Passage } from './quoted-passages.ts'

/** What the dossier says of one passage in quotation marks. */
export interface QuoteCheck {
  passage: string
  verdict: QuoteVerdict
  /** Null for `exact` and `not-found`. */
  difference: QuoteDifference | null
  /** `exact`: the words stand so in a recorded quotation, whoever's and of whatever day. */
  status: 'exact' | 'not-found'
  /** The position that the verdict is about. */
  positionId: string | null
  /** The figure whom the text names outside the passage; the nearest one if there are several. */
  named: string | null
  /** ISO date that the sentence gives for the words; null if it gives none. */
  dated: string | null
  /** The words stand only in a re-translation: nobody is on record with exactly these. */
  retranslation: boolean
  /** Not a quotation at all: the words are the dossier's own restatement. `status` is then `not-found`. */
  restatement: boolean
}

/** What resembles a recorded text by chance is short; so it is reported only where a figure is named. */
const MIN_WORDS_UNNAMED = 6

/**
 * Checks every passage in quotation marks against the dossier. In: the text, the positions to look in, the names of the figures
 * that may be quoted. Out: one result per passage of at least four words that is found, resembles a recorded text, or whose text
 * names one of the figures; other passages are the writer's own business. Speaker and date are held against the record only
 * where the sentence of the passage gives them; words are shown as a translation where the sentence says so. Pure.
 */
export function checkQuotes(text: string, positions: readonly Quotable[], figures: readonly string[]): QuoteCheck[] {
  const passages = quotedPassages(text)
  if (passages.length === 0) return []
  const context = quoteContext(text, passages, figures)
  return passages.flatMap((passage) => {
    const words = wordCount(tokensOf(passage.text))
    const nearest = context.nearest(passage)
    const { figure, ...judged } = judgedInContext(passage, context, positions)
    if (judged.verdict === 'not-found' && (nearest === null || words < MIN_WORDS)) return []
    if (judged.verdict === 'altered' && nearest === null && words < MIN_WORDS_UNNAMED) return []
    return [{ passage: passage.text, named: figure ?? nearest, dated: context.date(passage), ...findingOf(judged) }]
  })
}

/** Judged by each figure that the sentence names, or means by "he" or "she": the first whose words they are; else by the nearest. */
function judgedInContext(passage: Passage, context: QuoteContext, positions: readonly Quotable[]): Judgement & { figure: string | null } {
  const as = context.saysTranslated(passage) ? 'as printed' as const : 'exact words' as const
  const judge = (figure: string | null) => ({ ...judgeQuote({ text: passage.text, figure, date: context.date(passage), as }, positions), figure })
  const inSentence = context.inSentence(passage)
  const named = inSentence.length > 0 ? inSentence : context.meant(passage)
  const judgements = named.map(judge)
  const [first] = judgements
  if (!first) return judge(null)
  const found = judgements.find(({ verdict }) => verdict !== 'wrong-speaker')
  if (found) return found
  const speaker = first.difference?.figure ?? null
  // A fact is nobody's words, and somebody who is not at the table may be named too.
  return speaker === null || context.names(passage, speaker) ? judge(speaker) : first
}

function findingOf({ verdict, position, difference, basis }: Judgement): Omit<QuoteCheck, 'passage' | 'named' | 'dated'> {
  const standsSo = basis !== null && verdict !== 'altered' && (difference?.words.length ?? 0) === 0
  return {
    verdict, difference, positionId: position,
    status: standsSo && basis !== 'restatement' ? 'exact' : 'not-found',
    retranslation: standsSo && basis === 'retranslation',
    restatement: standsSo && basis === 'restatement',
  }
}
