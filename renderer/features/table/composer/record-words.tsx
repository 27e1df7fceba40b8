import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import { formatPartialDate } from '../../../../shared/words/partial-date.ts'

/** A card in a line: its words, which lead to it, with their voice and day. Nothing while it is being fetched. */
export function RecordWords({ card }: { card: Card | undefined }) {
  const { t, i18n } = useTranslation('record')
  if (!card) return null
  const { position, displayText } = card
  const words = displayText ?? position.id
  return (
    <li className="cp-words">
      <a href={`#/dossier/${position.id}`} lang={position.language}>{position.voice === 'reported' ? words : `“${words}”`}</a>{' '}
      <small>{t(`voice.${position.voice}`)}{position.date && ` · ${formatPartialDate(position.date, i18n.language)}`}</small>
    </li>
  )
}
