import { useTranslation } from 'react-i18next'
import type { SeatDoor } from '../../client/seat-door.ts'

/** Taken out of the room: said in words, with what one can do. */
export function OutOfRoom({ out, door }: { out: 'removed' | 'excluded'; door: SeatDoor }) {
  const { t } = useTranslation('join')
  return (
    <main id="main" tabIndex={-1} className="page seat-none">
      <h1>{t(`failure.${out}.what`)}</h1>
      <p>{t(`failure.${out}.todo`)}</p>
      {out === 'removed' && <p><button type="button" className="dark" onClick={() => door.leave()}>{t('title')}</button></p>}
    </main>
  )
}
