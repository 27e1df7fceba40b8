import { useTranslation } from 'react-i18next'
import type { Card } from '../../../../shared/dossier/card.ts'
import { CardRow } from '../../../ui/card-row.tsx'
import { useTable } from '../table-context.tsx'

/** A card of one's own with its pin. Whether it may be pinned is the host's word; the button is there while pinning is a move. */
export function PinCard({ card }: { card: Card }) {
  const { t } = useTranslation('brief')
  const { view, send, seat, names } = useTable()
  const { id, figure } = card.position
  const pinned = view.pinned.includes(id)
  const mine = seat !== null && figure === names.figure(seat)
  const move = pinned ? 'unpin' : 'pin'
  return (
    <div className={pinned ? 'pin-card pinned' : 'pin-card'}>
      <CardRow card={card} atTable={view.seats.some((each) => each.figure === figure)} />
      {mine && view.moves.includes(move) && (
        <button type="button" className="pin-button" aria-pressed={pinned} onClick={() => void send({ type: move, position: id })}>{t(pinned ? 'unpin' : 'pin')}</button>
      )}
    </div>
  )
}
