import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../shared/room/room-view.ts'
import { PLACES } from '../../../../shared/room/words.ts'
import { useSeatWords } from '../../../room/seat-words.ts'
import { formatSeconds } from '../../../ui/clock.tsx'
import { AskTwice } from '../console/ask-twice.tsx'
import { useDesk } from '../console/desk-context.ts'
import { ForPerson } from './for-person.tsx'
import { NewDevice } from './new-device.tsx'
import { Rename } from './rename.tsx'

/** Extra time as it is offered: a quarter, a half, twice. */
const FACTORS = [1, 1.25, 1.5, 2] as const

/** One person in a line; unfolded, everything that the teacher can do for them. `most`: the longest talking time in the room, milliseconds. */
export function PersonRow({ person, most }: { person: PersonView; most: number }) {
  const { t } = useTranslation(['classroom', 'room'])
  const { room, send } = useDesk()
  const seats = useSeatWords()
  const [open, setOpen] = useState(false)
  const { participant, label, seat, pen, out, online, spokenMs, turns, extra, hand } = person
  const seconds = Math.round(spokenMs / 1000)
  return (
    <li className={`person${out ? ' out' : ''}`}>
      <button type="button" className="person-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={online ? 'dot on' : 'dot'} aria-hidden="true" />
        <b>{label}</b>
        {pen && <span className="tag">{t('people.pen')}</span>}
        {hand && <span className="tag hand">{t('people.hand', { kind: t(`room:hand.${hand}`) })}</span>}
        {extra > 1 && <span className="tag">{t('people.extraTag', { factor: extra })}</span>}
        <span className="visually-hidden">{t(online ? 'people.online' : 'people.offline')}</span>
        <span className="person-time">{t('people.spoken', { count: turns, time: formatSeconds(seconds) })}</span>
        <svg className="person-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * spokenMs) / most} height="4" /></svg>
      </button>
      {open && (
        <div className="person-more">
          {out === null && (
            <>
              <label>{t('people.seat')} <select value={seat} onChange={(event) => void send({ type: 'room.seat', seatings: [{ participant, seat: event.target.value }] })}>
                {[...room.seats.map((each) => each.seat), ...PLACES].map((each) => <option key={each} value={each}>{seats.name(each)}</option>)}
              </select></label>
              <label>{t('people.extra')} <select value={extra} onChange={(event) => void send({ type: 'room.extra', participant, factor: Number(event.target.value) })}>
                {[...new Set([...FACTORS, extra])].map((factor) => <option key={factor} value={factor}>{t('people.factor', { factor })}</option>)}
              </select></label>
              {room.status === 'running' && !online && <ForPerson person={person} />}
              <p className="need-do">
                {room.stage.floor !== 'none' && <button type="button" className="word" onClick={() => void send({ type: 'room.next', participant, seat: null })}>{t('people.giveFloor')}</button>}
                {!pen && room.seats.some((each) => each.seat === seat) && <button type="button" className="word" onClick={() => void send({ type: 'room.pen', participant })}>{t('people.givePen')}</button>}
                <NewDevice participant={participant} />
                <Rename participant={participant} label={label} />
              </p>
              <p className="need-do">
                <AskTwice label={t('people.remove')} question={t('people.removeAsk', { who: label })} yes={t('people.removeYes')} onYes={() => void send({ type: 'room.remove', participant, exclude: false })} />
                <AskTwice label={t('people.exclude')} question={t('people.excludeAsk', { who: label })} yes={t('people.excludeYes')} onYes={() => void send({ type: 'room.remove', participant, exclude: true })} />
              </p>
            </>
          )}
          {out !== null && <p>{t(`people.${out}`)}</p>}
        </div>
      )}
    </li>
  )
}
