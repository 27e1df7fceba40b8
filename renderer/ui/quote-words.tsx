import { useTranslation } from 'react-i18next'
import type { QuoteFinding } from '../../shared/debate/events.ts'
import type { Card } from '../../shared/dossier/card.ts'
import { shortName } from './record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'

/** A passage in quotation marks and what the dossier says of it; what follows, such as the card, goes in as children. */
export function QuoteWords({ finding, card }: { finding: QuoteFinding; card: Card | undefined }) {
  const { t, i18n } = useTranslation('record')
  const verdict = verdictOf(finding, card)
  const day = (date: string | null | undefined) => (date ? formatPartialDate(date, i18n.language, 'long') : t('quote.undated'))
  const words = verdict === 'altered' ? (finding.difference?.words ?? []) : []
  return (
    <>
      {words.length > 0 ? <Difference words={words} /> : <span className="rl-passage">“{finding.passage}”</span>}{' '}
      {t(`quote.${verdict}`, { figure: shortName(finding.difference?.figure ?? card?.position.figure ?? ''), named: shortName(finding.named ?? ''), date: day(finding.difference?.date), dated: day(finding.dated) })}
    </>
  )
}

/** May these words stand in quotation marks as they stand? */
export const isFaithful = (finding: QuoteFinding): boolean =>
  finding.verdict === undefined ? finding.status === 'exact' && !finding.retranslation : finding.verdict === 'exact' || finding.verdict === 'translated'

/** The words of the record struck where the writer left them out, the writer's own underlined: by form, not by colour alone. */
function Difference({ words }: { words: NonNullable<QuoteFinding['difference']>['words'] }) {
  const { t } = useTranslation('record')
  return (
    <span className="rl-passage">“{words.map(({ kind, text }, index) => {
      const space = index > 0 ? ' ' : ''
      if (kind === 'same') return space + text
      const Mark = kind === 'missing' ? 'del' : 'ins'
      // oxlint-disable-next-line react/no-array-index-key -- a word is its place
      return <span key={index}>{space}<Mark><span className="visually-hidden">{t(`quote.${kind}`)} </span>{text}</Mark></span>
    })}”</span>
  )
}

/** The verdict as a key of the catalogue; the ways of not being exact words read differently, and so do older records, which know no verdicts. */
function verdictOf({ verdict, status, retranslation, restatement }: QuoteFinding, card: Card | undefined): string {
  if (restatement) return 'restatement'
  if (retranslation) return 'retranslation'
  if (verdict !== undefined) return verdict
  if (status !== 'exact') return 'not-found'
  return card?.position.voice === 'quote-translated' ? 'translated' : 'exact'
}
