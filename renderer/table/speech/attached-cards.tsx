import { useTranslation } from 'react-i18next'
import { isFact, shortName } from '../../ui/record-text.ts'
import { formatPartialDate } from '../../../shared/words/partial-date.ts'
import { useCards } from '../use-card.ts'
import { useSpeech } from './speech-context.ts'

/** Cards that go with the speech, each labelled with its speaker. */
export function AttachedCards() {
  const { t, i18n } = useTranslation(['table', 'record'])
  const { draft, change, focus } = useSpeech()
  const cards = useCards(draft.cards)
  return draft.cards.map((id) => {
    const card = cards.get(id)
    const label = card ? `${isFact(card) ? t('record:fact') : shortName(card.position.figure)}${card.position.date ? `, ${formatPartialDate(card.position.date, i18n.language)}` : ''}` : id
    return (
      <span key={id} className="cp-chip card" title={card?.displayText ?? undefined}>
        {t('composer.card', { label })}
        <button type="button" aria-label={t('composer.dropCard', { label })} onClick={() => { change({ type: 'drop-card', card: id }); focus() }}>×</button>
      </span>
    )
  })
}
