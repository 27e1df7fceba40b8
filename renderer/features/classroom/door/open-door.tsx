import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassDoor } from '../../../../shared/protocol/api.ts'
import { useCall } from '../../../client/use-call.ts'
import { QrCode } from '../../../room/qr-code.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ElsewhereProjector } from './elsewhere-projector.tsx'
import { useDesk } from '../console/desk-context.ts'

/** While nobody else has been seen, the test runs again and again. Milliseconds. */
const TEST_MS = 5_000

/** Code, QR code and address, large enough to read from the last row; below them whether another device can reach the laptop. */
export function OpenDoor({ door, busy, onNewCode, onShut }: { door: ClassDoor; busy: boolean; onNewCode: () => void; onShut: () => void }) {
  const { t } = useTranslation('classroom')
  const { room, send } = useDesk()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => sheet.current?.focus(), []) // the button that opened it is gone; the focus must not fall out of the sheet
  return (
    <>
      <div className="door-open" ref={sheet} tabIndex={-1}>
        <QrCode text={door.joinUrl} label={t('door.qr', { url: door.joinUrl })} />
        <div>
          <span className="caps">{t('door.code')}</span>
          <p className="door-code"><span className="visually-hidden">{Array.from(door.code).join(' ')}</span><span aria-hidden="true">{door.code}</span></p>
          <span className="caps">{t('door.at')}</span>
          <p className="door-url">{door.url}</p>
          <p className="door-count">{t('door.in', { count: room.counts.people, online: room.counts.online, waiting: room.counts.waiting })}{room.locked && <> · <b>{t('door.locked')}</b></>}</p>
        </div>
      </div>
      {door.trouble && <p className="door-none" role="alert"><b>{t('door.trouble')}</b> <span lang="en">{door.trouble}</span> {t('door.troubleTry')}</p>}
      <ReachNote door={door} />
      <p className="door-go">
        <button type="button" className="lined" disabled={busy} onClick={() => void send({ type: 'room.lock', locked: !room.locked })}>{t(room.locked ? 'door.unlock' : 'door.lock')}</button>
        <button type="button" className="lined" disabled={busy} onClick={onNewCode}>{t('door.newCode')}</button>
        <button type="button" className="lined" disabled={busy} onClick={onShut}>{t('door.shut')}</button>
      </p>
      <p className="hint">{t('door.keysHint')}</p>
      {door.projectorUrl !== undefined && <ElsewhereProjector url={door.projectorUrl} />}
    </>
  )
}

function ReachNote({ door }: { door: ClassDoor }) {
  const { t } = useTranslation('classroom')
  const format = useFormat()
  const reach = useCall('class.reach', { sessionId: door.sessionId })
  const { reload } = reach
  const seen = reach.value?.otherSince ?? null
  useEffect(() => {
    if (seen !== null) return undefined
    const timer = setInterval(reload, TEST_MS)
    return () => clearInterval(timer)
  }, [seen, reload])
  if (!reach.value) return <p className="door-reach">{reach.failure ? t('door.reach.failed') : t('door.reach.testing')}</p>
  const state = seen !== null ? 'other' : reach.value.self ? 'self' : 'none'
  return (
    <div className={`door-reach ${state}`}>
      <p><b>{t(`door.reach.${state}`, { when: seen === null ? '' : format.when(seen) })}</b> <button type="button" className="word" onClick={reload}>{t('door.reach.again')}</button></p>
      {state !== 'other' && <ul>{(['same', 'hotspot', 'firewall', 'isolation'] as const).map((tip) => <li key={tip}>{t(`door.try.${tip}`)}</li>)}</ul>}
    </div>
  )
}
