import { useTranslation } from 'react-i18next'
import { useCards } from '../use-card.ts'
import { CardRow } from '../../ui/card-row.tsx'
import './card-search.css'

/** A card that was chosen, with a way to put it back. */
export function PickedCard({ id, onDrop }: { id: string; onDrop: () => void }) {
  const { t } = useTranslation('find')
  const card = useCards([id]).get(id)
  return <div className="picked">{card ? <CardRow card={card} atTable={false} /> : id}<button type="button" className="word" onClick={onDrop} aria-label={t('dropOf', { id })}>{t('drop')}</button></div>
}
