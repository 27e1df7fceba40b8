import { useTranslation } from 'react-i18next'
import type { ClassDoor } from '../../../shared/protocol/api.ts'
import type { RoomView } from '../../../shared/room/room-view.ts'
import { QrCode } from '../../room/qr-code.tsx'

/** How one comes in, to be read from the last row. `task`: what those who are in do meanwhile; empty before the lesson has begun. */
export function HowToJoin({ door, room, task }: { door: ClassDoor; room: RoomView; task: string }) {
  const { t } = useTranslation('projector')
  return (
    <>
      <div className="pj-join">
        <div className="pj-qr"><QrCode text={door.joinUrl} label={t('qr', { url: door.joinUrl })} /></div>
        <div>
          <p>{t('open')}</p><p className="pj-url">{door.url}</p>
          <p>{t('code')}</p><p className="pj-code"><span className="visually-hidden">{Array.from(door.code).join(' ')}</span><span aria-hidden="true">{door.code}</span></p>
          <p>{t('in', { count: room.counts.people })}</p>
        </div>
      </div>
      {task !== '' && <p className="pj-task">{task}</p>}
    </>
  )
}
