import { useTranslation } from 'react-i18next'
import { isFact, shortName } from '../../../ui/record-text.ts'
import { formatPartialDate } from '../../../../shared/words/partial-date.ts'
import type { FittingCard } from './card-fit.ts'
import { useFitText } from './fit-text.ts'

interface OfferedCardProps {
  offered: FittingCard
  /** Is it of the student's own figure? Such a card can be spoken, any other only cited. */
  own: boolean
  disabled: boolean
  onUse: (id: string) => void
}

/** A card that answers: whose it is, from when, its first words, and why it fits. Quotation marks only around words that were said. */
export function OfferedCard({ offered: { card, fit }, own, disabled, onUse }: OfferedCardProps) {
  const { t, i18n } = useTranslation(['record', 'table'])
  const say = useFitText()
  const { position } = card
  const text = card.displayText ?? position.text
  return (
    <button type="button" disabled={disabled} title={text} onClick={() => onUse(position.id)}>
      <span className="still-card">{isFact(card) ? t('fact') : shortName(position.figure)}{position.date && `, ${formatPartialDate(position.date, i18n.language)}`}: <span lang="en">{position.voice === 'reported' ? text : `“${text}”`}</span></span>
      <small className="still-fit"><b>{t(own ? 'table:still.speak' : 'table:still.cite')}</b> · {say(fit)}{fit.why && <>{t('table:still.colon')}<span lang="en">{fit.why}</span></>}</small>
    </button>
  )
}
