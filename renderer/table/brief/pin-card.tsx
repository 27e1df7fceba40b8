import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/dossier/card.ts'
import { CardRow } from '../../ui/card-row.tsx'
import { useBriefReader } from './brief-context.ts'

/** A card of one's own with its pin. Whether it may be pinned is the host's word; the button is there while pinning is a move. */
export function PinCard({ card }: { card: Card }) {
  const { t } = useTranslation('brief')
  const { own, atTable, pins, mayPin, mayUnpin, pin } = useBriefReader()
  const { id, figure } = card.position
  const pinned = pins.includes(id)
  return (
    <div className={pinned ? 'pin-card pinned' : 'pin-card'}>
      <CardRow card={card} atTable={atTable.has(figure)} />
      {figure === own && (pinned ? mayUnpin : mayPin) && (
        <button type="button" className="pin-button" aria-pressed={pinned} onClick={() => pin(id, !pinned)}>{t(pinned ? 'unpin' : 'pin')}</button>
      )}
    </div>
  )
}
