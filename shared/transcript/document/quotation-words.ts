import type { WordPiece } from '../../dossier/quote-verdict.ts'
import type { TranscriptLine } from '../transcript.ts'
import type { Say } from '../words/say.ts'

type Quote = TranscriptLine['quotes'][number]

/** What the check of a quotation found, after the words themselves; a difference is told in full. English as the record has it. */
export function quoteVerdict(quote: Quote, say: Say): string {
  const { status, retranslation, restatement, verdict, difference } = quote
  if (verdict === 'translated') return say.t('quotation.translated')
  if (difference && !(verdict === 'not-exact-words' && (retranslation || restatement))) return say.lang === 'en' ? difference.text : told(quote, difference, say)
  if (restatement) return say.t('quotation.restatement')
  if (status === 'not-found') return say.t('quotation.not-found')
  return say.t(retranslation ? 'quotation.retranslation' : 'quotation.exact')
}

/** Is there something to say of it: words that are not as the dossier has them? */
export const isAmiss = ({ status, verdict, retranslation, restatement }: Quote): boolean =>
  verdict === undefined ? status === 'not-found' || retranslation || restatement : verdict !== 'exact' && verdict !== 'translated'

function told({ verdict, named, dated }: Quote, difference: NonNullable<Quote['difference']>, say: Say): string {
  const changes = changesIn(difference.words, say)
  if (verdict === 'wrong-speaker') {
    const whose = difference.figure === null ? say.t('quotation.factNot', { named: named ?? '' }) : say.t('quotation.speaker', { figure: difference.figure, named: named ?? '' })
    return changes === '' ? whose : say.t('quotation.alteredToo', { whose, changes })
  }
  if (verdict === 'wrong-date') {
    const key = difference.date === null ? 'dateless' : dated?.startsWith(difference.date) ? 'dateRough' : 'date'
    return say.t(`quotation.${key}`, { day: say.day(difference.date), given: say.day(dated ?? null) })
  }
  if (verdict === 'altered') return [say.t('quotation.altered', { changes: changes || say.t('quotation.tooFew') }), difference.basis === 'spoken' ? '' : say.t(`quotation.beside.${difference.basis}`)].filter(Boolean).join(' ')
  return say.t('quotation.voice', { by: say.t(`translator.${difference.translator ?? 'unknown'}`) })
}

/** So many changes are told in a sentence; the others are counted. */
const TOLD = 3

function changesIn(words: readonly WordPiece[], say: Say): string {
  const changes = words.flatMap(({ kind, text }, index) => {
    if (kind === 'same') return []
    const next = words[index + 1]
    if (kind === 'missing') return next?.kind === 'added' ? say.t('quotation.became', { from: text, to: next.text }) : say.t('quotation.leftOut', { words: text })
    return words[index - 1]?.kind === 'missing' ? [] : say.t('quotation.putIn', { words: text })
  })
  return [...changes.slice(0, TOLD), ...(changes.length > TOLD ? [say.t('quotation.more', { count: changes.length - TOLD })] : [])].join('; ')
}
