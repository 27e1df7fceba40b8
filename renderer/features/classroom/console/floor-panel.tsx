import { useTranslation } from 'react-i18next'
import { SpeakerBar } from '../../../room/speaker-bar.tsx'
import { SpeakersList } from '../../../room/speakers-list.tsx'
import { useSeatWords } from '../../../room/seat-words.ts'
import { useCommands, type Command } from '../../../ui/commands.ts'
import { Keys } from '../../../ui/keys.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useAnnounced } from './use-announced.ts'
import { useDesk } from './desk-context.ts'

/** Who speaks and who comes next; the floor for a person of the list or for a seat, by one key. */
export function FloorPanel() {
  const { t } = useTranslation('classroom')
  const { room, console: view, offsetMs, may, send } = useDesk()
  const seats = useSeatWords()
  const call = (participant: string | null, seat: string | null) => void send({ type: 'room.next', participant, seat })
  const group = t('keys.group')
  const commands: Command[] = []
  if (may('room.next')) commands.push({ id: 'class.next', group, label: t('floor.next'), keys: 'n', run: () => call(null, null) })
  if (may('room.floor.end')) commands.push({ id: 'class.floorEnd', group, label: t('floor.end'), keys: 'e', run: () => void send({ type: 'room.floor.end' }) })
  if (view.canUndoNext) commands.push({ id: 'class.undoNext', group, label: t('floor.undo'), keys: 'z', run: () => void send({ type: 'room.next.undo' }) })
  if (may('room.next.seat')) for (const [index, { seat }] of room.seats.entries()) commands.push({ id: `class.seat${index + 1}`, group, label: t('floor.seat', { figure: seats.name(seat) }), keys: String(index + 1), run: () => call(null, seat) })
  useCommands(commands)
  const { speaker } = room
  useAnnounced(speaker ? t('floor.now', { who: speaker.label ?? seats.name(speaker.seat) }) : '')
  if (room.stage.floor === 'none' || room.status === 'closed') return null
  return (
    <section className="floor" aria-label={t('floor.title')}>
      <SpeakerBar room={room} offsetMs={offsetMs} size="console" />
      <div className="floor-do">
        {may('room.next') && <><button type="button" className="lined strong" onClick={() => call(null, null)}>{t('floor.next')}</button> <Keys chord="n" /></>}
        {may('room.floor.end') && <><button type="button" className="lined" onClick={() => void send({ type: 'room.floor.end' })}>{t('floor.end')}</button> <Keys chord="e" /></>}
        {view.canUndoNext && <><button type="button" className="word" onClick={() => void send({ type: 'room.next.undo' })}>{t('floor.undo')}</button> <Keys chord="z" /></>}
        {may('room.next.seat') && (
          <span className="floor-seats"><span aria-hidden="true">{t('floor.give')}</span>{room.seats.map(({ seat }, index) => (
            <button key={seat} type="button" className="floor-seat" style={{ '--c': seatColour(seat) }} onClick={() => call(null, seat)} aria-keyshortcuts={String(index + 1)}><span className="visually-hidden">{t('floor.give')} </span>{seats.name(seat)} <kbd aria-hidden="true">{index + 1}</kbd></button>
          ))}</span>
        )}
      </div>
      <SpeakersList room={room} most={5} actions={(hand) => (
        <span className="floor-hand">
          <button type="button" className="word" onClick={() => call(hand.participant, null)} aria-label={t('floor.callOf', { who: hand.label })}>{t('floor.call')}</button>
          <button type="button" className="word" onClick={() => void send({ type: 'room.hand.down', participant: hand.participant })} aria-label={t('floor.lowerOf', { who: hand.label })}>{t('floor.lower')}</button>
        </span>
      )} />
    </section>
  )
}
