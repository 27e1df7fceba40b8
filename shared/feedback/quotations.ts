import type { QuoteFinding } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { dateInWords } from '../words/english.ts'
import type { Hint } from './feedback.ts'
import { hint } from './hint.ts'

/** What is not as recorded in the passages that the student set in quotation marks; nothing for exact words and translations shown as such. */
export function quotationHints(own: readonly Line[]): Hint[] {
  return own.flatMap((line) => line.quotes.flatMap((quote) => {
    const words = quote.passage.length > 80 ? `${quote.passage.slice(0, 79).trimEnd()}…` : quote.passage
    const found = saidOf(quote, words)
    return found ? [hint({ aspect: 'evidence', ...found, params: { words, ...found.params } }, [line.seq], quote.position ? [quote.position] : [])] : []
  }))
}

type Said = Pick<Hint, 'rule' | 'text'> & { params?: Record<string, string> }

/** By the verdict; records of before it hold `status` and its two notes alone. */
function saidOf(quote: QuoteFinding, words: string): Said | null {
  const { verdict, named, dated, difference } = quote
  if (verdict === 'wrong-speaker' && difference?.figure) {
    const params = { figure: difference.figure, named: named ?? '' }
    return { rule: 'evidence.quote-wrong-speaker', params, text: `The words “${words}” are on record of ${params.figure}, not of ${params.named}.` }
  }
  if (verdict === 'altered' && difference) return altered(difference, words)
  if (verdict === 'wrong-date' && difference && dated) {
    return { rule: 'evidence.quote-wrong-date', params: { date: difference.date ?? '–', dated }, text: `The words “${words}” are dated ${dateInWords(dated)} here; the record has ${difference.date === null ? 'no date' : dateInWords(difference.date)}.` }
  }
  return notExact(quote, words)
}

/** The recorded words stand in quotation marks only where they are the speaker's, or a translation that is called one. */
function altered({ words: pieces, basis }: NonNullable<QuoteFinding['difference']>, words: string): Said {
  if (basis === 'retranslation' || basis === 'restatement') {
    return { rule: 'evidence.altered-retelling', text: `The words “${words}” resemble a retelling in this dossier, but nobody is on record with them.` }
  }
  const recorded = pieces.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join(' ')
  if (basis === 'translation') return { rule: 'evidence.translation-altered', params: { recorded }, text: `The words “${words}” stand in quotation marks, but are altered. On record, in translation: “${recorded}”.` }
  return { rule: 'evidence.quote-altered', params: { recorded }, text: `The words “${words}” stand in quotation marks, but are altered. On record: “${recorded}”.` }
}

function notExact({ status, retranslation, restatement, verdict }: QuoteFinding, words: string): Said | null {
  if (restatement) return { rule: 'evidence.restatement', text: `The words “${words}” stand in quotation marks, but in this dossier they are a restatement, not a quotation.` }
  if (retranslation) return { rule: 'evidence.retranslation', text: `The words “${words}” are a re-translation, not the words of the speaker.` }
  if (verdict === 'not-exact-words') return { rule: 'evidence.translated-as-exact', text: `The words “${words}” stand there as exact words, but are a translation: say so, or quote the original.` }
  return status === 'not-found' ? { rule: 'evidence.quote-not-found', text: `The words “${words}” stand in quotation marks, but are not in this dossier.` } : null
}
