import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { formatPartialDate, shortName } from '../../../ui/record-text.ts'
import { useCards } from '../cards/use-card.ts'
import { usePaused } from './use-pause.ts'

const CHECK_MS = 400
const MARKS = /["“”„«»]/u

/** Passages in quotation marks, checked against the dossier while one writes: exact words, or not in this dossier. */
export function QuoteCheck({ text }: { text: string }) {
  const paused = usePaused(text, CHECK_MS)
  const findings = useCall('dossier.quotes', { text: MARKS.test(paused) ? paused.slice(0, 60_000) : '' }).value ?? []
  const cards = useCards(findings.flatMap((finding) => finding.position ?? []))
  const { t, i18n } = useTranslation('record')
  if (!MARKS.test(text) || findings.length === 0) return null
  return (
    <ul className="cp-quotes">
      {findings.map(({ passage, status, position, retranslation, restatement }) => {
        const card = position ? cards.get(position) : undefined
        const exact = status === 'exact' && !retranslation
        return (
          <li key={passage} className={exact ? 'exact' : 'missing'}>
            <span className="rl-passage">“{passage}”</span>{' '}
            {exact ? t(card?.position.voice === 'quote-translated' ? 'quote.exactTranslated' : 'quote.exact') : t(restatement ? 'quote.restatement' : retranslation ? 'quote.retranslation' : 'quote.notFound')}
            {exact && card && <> {shortName(card.position.figure)}{card.position.date && `, ${formatPartialDate(card.position.date, i18n.language)}`}</>}
          </li>
        )
      })}
    </ul>
  )
}
