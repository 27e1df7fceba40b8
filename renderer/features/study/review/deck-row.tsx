import { useTranslation } from 'react-i18next'
import type { DeckRow } from '../../../../shared/study/review-types.ts'
import { useFormat } from '../../../ui/use-format.ts'

export type RowAct = 'suspend' | 'back' | 'remove'

/** A card in the list: what it asks about, how it stands, and what can be done. */
export function DeckRowLine({ row, onAct }: { row: DeckRow; onAct: (how: RowAct) => void }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { status, label, kindWords, due, reps, lapses } = row
  const how: RowAct = status === 'gone' ? 'remove' : status === 'leech' || status === 'suspended' || status === 'buried' ? 'back' : 'suspend'
  const facts = [t(`deck.status_${status}`), due !== null && status !== 'gone' && t('deck.due', { when: format.when(due) }), reps > 0 && t('deck.reps', { count: reps }), lapses > 0 && t('deck.lapses', { count: lapses })].filter(Boolean)
  return (
    <li className={`deck-row deck-${status}`}>
      <p className="caps">{kindWords}</p>
      <p className="deck-label" lang="en">{label}</p>
      <p className="deck-facts">
        <span>{facts.join(' · ')}</span>
        <button type="button" className="word" aria-label={`${t(`deck.${how}`)}: ${kindWords} ${label}`} onClick={() => onAct(how)}>{t(`deck.${how}`)}</button>
      </p>
    </li>
  )
}
