import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../shared/room/room-view.ts'
import { PLACES } from '../../../../shared/room/words.ts'
import { useSeatWords } from '../../../room/seat-words.ts'
import { Monogram } from '../../../ui/monogram.tsx'
import { formatSeconds } from '../../../ui/clock.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { useDesk } from '../console/desk-context.ts'
import { PersonRow } from './person-row.tsx'
import { RoomOptionsForm } from './room-options-form.tsx'
import { WaitingRoom } from './waiting-room.tsx'
import './people.css'

/** Who is in the room, by delegation, with what each has spoken; the waiting room first. For the teacher's eyes: no screen of the room ranks people. */
export function PeoplePanel() {
  const { t } = useTranslation('classroom')
  const { room, console: view } = useDesk()
  const seats = useSeatWords()
  const inside = view.people.filter(({ out }) => out === null)
  const out = view.people.filter((person) => person.out !== null)
  const most = Math.max(1, ...inside.map(({ spokenMs }) => spokenMs))
  const group = (people: readonly PersonView[]) => people.length > 0 && <ul className="plain">{people.map((person) => <PersonRow key={person.participant} person={person} most={most} />)}</ul>
  return (
    <div className="side-in people">
      <WaitingRoom waiting={inside.filter(({ seat }) => seat === 'waiting')} />
      {inside.length === 0 && <p className="quiet">{t('people.none')}</p>}
      {room.seats.map(({ seat, members, usedMs, turns }) => (
        <section key={seat} style={{ '--c': seatColour(seat) }} aria-label={seats.figure(seat)}>
          <h3><Monogram seat={seat} letters={seats.monogram(seat)} /> {seats.name(seat)} <small>{t('people.seatSum', { count: members, time: formatSeconds(Math.round(usedMs / 1000)), turns })}</small></h3>
          {group(inside.filter((person) => person.seat === seat))}
        </section>
      ))}
      {PLACES.filter((place) => place !== 'waiting').map((place) => {
        const there = inside.filter(({ seat }) => seat === place)
        return there.length > 0 && <section key={place}><h3>{seats.name(place)} <small>{there.length}</small></h3>{group(there)}</section>
      })}
      {out.length > 0 && <section><h3>{t('people.out')}</h3>{group(out)}</section>}
      <RoomOptionsForm />
    </div>
  )
}
