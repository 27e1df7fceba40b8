import { useTranslation } from 'react-i18next'
import { HAND_KINDS, type HandKind } from '../../../../shared/room/words.ts'
import { useCommands } from '../../../ui/commands.ts'
import { useSeat } from '../seat-context.tsx'

/** The key of each kind, so that a hand goes up without looking. */
const KEYS: Record<HandKind, string> = { 'new-point': '1', build: '2', challenge: '3', question: '4', 'point-of-order': '5', source: 's' }

/** Asking for the floor: what for, in large buttons; then the place in the list and the way out of it. */
export function HandButtons() {
  const { t } = useTranslation(['seat', 'room'])
  const { room, you, may, send, sending } = useSeat()
  const raise = (kind: HandKind) => void send({ type: 'room.hand', kind })
  useCommands(may('room.hand') ? HAND_KINDS.map((kind) => ({ id: `hand-${kind}`, label: t(`room:hand.${kind}`), keys: KEYS[kind], run: () => raise(kind) })) : [])
  if (you.hand !== null) {
    return (
      <section className="now-part now-hand up" aria-label={t('seat:hand.title')}>
        <p><b>{t('seat:hand.up', { kind: t(`room:hand.${you.hand}`) })}</b> {you.place !== null && t('seat:hand.place', { place: you.place, count: room.listLength })}</p>
        <button type="button" className="lined" disabled={sending} onClick={() => void send({ type: 'room.hand.down' })}>{t('seat:hand.down')}</button>
      </section>
    )
  }
  return (
    <section className="now-part now-hand" aria-label={t('seat:hand.title')}>
      <h2>{t('seat:hand.title')}</h2>
      <div className="now-hands">
        {HAND_KINDS.map((kind) => (
          <button key={kind} type="button" className="lined" data-kind={kind} disabled={sending} aria-keyshortcuts={KEYS[kind]} onClick={() => raise(kind)}>{t(`room:hand.${kind}`)}<kbd aria-hidden="true">{KEYS[kind]}</kbd></button>
        ))}
      </div>
    </section>
  )
}
