import { useTranslation } from 'react-i18next'
import { isFact, shortName } from '../../../ui/record-text.ts'
import { formatPartialDate } from '../../../../shared/words/partial-date.ts'
import { useCards } from '../../../table/use-card.ts'

/** Cards as evidence: each with its text by voice, its speaker and date, and the way to its page. */
export function ShownCards({ ids }: { ids: readonly string[] }) {
  const { t, i18n } = useTranslation('record')
  const cards = useCards(ids)
  if (ids.length === 0) return null
  return (
    <ul className="plain db-cards">
      {ids.map((id) => {
        const card = cards.get(id)
        const text = card?.displayText
        return (
          <li key={id}>
            {text ? <a href={`#/dossier/${id}`} lang="en">{card.position.voice === 'reported' ? text : `“${text}”`}</a> : id}
            {card && <small> {isFact(card) ? t('fact') : shortName(card.position.figure)}, {t(`voice.${card.position.voice}`)}{card.position.date && `, ${formatPartialDate(card.position.date, i18n.language)}`}</small>}
          </li>
        )
      })}
    </ul>
  )
}
