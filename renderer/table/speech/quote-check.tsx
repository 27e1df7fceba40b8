import { useTranslation } from 'react-i18next'
import { quotedPassages } from '../../../shared/dossier/quoted-passages.ts'
import { useCall } from '../../client/use-call.ts'
import { isFaithful, QuoteWords } from '../../ui/quote-words.tsx'
import { shortName } from '../../ui/record-text.ts'
import { formatPartialDate } from '../../../shared/words/partial-date.ts'
import { useCards } from '../use-card.ts'
import { usePaused } from './use-pause.ts'

const CHECK_MS = 400

/** Whatever the record will be judged by: every kind of quotation mark, and no apostrophe. */
const quotes = (text: string): boolean => quotedPassages(text).length > 0

/** Passages in quotation marks, checked against the dossier while one writes, each with what is wrong with it and the card it is measured by. */
export function QuoteCheck({ text }: { text: string }) {
  const { i18n } = useTranslation('record')
  const paused = usePaused(text, CHECK_MS)
  const findings = useCall('dossier.quotes', { text: quotes(paused) ? paused.slice(0, 60_000) : '' }).value ?? []
  const cards = useCards(findings.flatMap((finding) => finding.position ?? []))
  if (!quotes(text) || findings.length === 0) return null
  return (
    <ul className="cp-quotes">
      {findings.map((finding) => {
        const card = finding.position ? cards.get(finding.position) : undefined
        return (
          <li key={finding.passage} className={isFaithful(finding) ? 'exact' : 'missing'}>
            <QuoteWords finding={finding} card={card} />
            {card && <> <a href={`#/dossier/${card.position.id}`}>{shortName(card.position.figure)}{card.position.date && `, ${formatPartialDate(card.position.date, i18n.language)}`}</a></>}
          </li>
        )
      })}
    </ul>
  )
}
