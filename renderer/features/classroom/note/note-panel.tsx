import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimUse } from '../../../../shared/debate/events.ts'
import { useSeatWords } from '../../../room/seat-words.ts'
import { useCards } from '../../../table/use-card.ts'
import { useDesk } from '../console/desk-context.ts'
import { CardSearch } from '../../../table/cards/card-search.tsx'
import { PickedCard } from '../../../table/cards/picked-card.tsx'
import { ClaimTicks } from './claim-ticks.tsx'

/** Cards of one speech that are taken, as in the protocol. */
const MOST = 12

/** A speech that was spoken: the note-taker ticks the claims and cards that it stood on; the words may be a summary, or missing. */
export function NotePanel() {
  const { t } = useTranslation('classroom')
  const { room, console: view, send, sending } = useDesk()
  const seats = useSeatWords()
  const id = useId()
  const { speaker } = room
  const [picked, setPicked] = useState<string | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [claims, setClaims] = useState<ClaimUse[]>([])
  const [cards, setCards] = useState<string[]>([])
  const seat = picked ?? speaker?.seat ?? room.stage.turn[0] ?? room.seats[0]?.seat ?? ''
  const members = view.people.filter((each) => each.seat === seat && each.out === null)
  const participant = person ?? (speaker?.seat === seat ? speaker.participant : null)
  const own = useCards(cards)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ type: 'room.spoken', seat, participant: members.some((each) => each.participant === participant) ? participant : null, text: text.trim(), claims, cards, respondsTo: [] }).then((done) => {
      if (!done) return
      setText(''); setClaims([]); setCards([]); setPicked(null); setPerson(null)
    })
  }
  return (
    <form className="side-in need-form need-wide note" onSubmit={submit}>
      <p className="quiet">{t('note.what')}</p>
      <div className="note-who">
        <label htmlFor={`${id}-seat`}>{t('note.seat')}</label>
        <select id={`${id}-seat`} value={seat} onChange={(event) => { setPicked(event.target.value); setPerson(null) }}>{room.seats.map((each) => <option key={each.seat} value={each.seat}>{seats.name(each.seat)}</option>)}</select>
        {members.length > 0 && <select aria-label={t('note.person')} value={participant ?? ''} onChange={(event) => setPerson(event.target.value)}><option value="">{t('note.nobody')}</option>{members.map((each) => <option key={each.participant} value={each.participant}>{each.label}</option>)}</select>}
      </div>
      <ClaimTicks chosen={claims} onChange={setClaims} />
      {cards.map((card) => <PickedCard key={card} id={card} onDrop={() => setCards(cards.filter((each) => each !== card))} />)}
      {cards.length < MOST && <CardSearch asOf={room.asOf} label={t('note.card')} onPick={(card) => { if (!cards.includes(card.position.id)) setCards([...cards, card.position.id]) }} />}
      <div><label htmlFor={id}>{t('note.text')}</label><textarea id={id} rows={3} maxLength={8000} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <button type="submit" className="lined strong" disabled={sending || (text.trim() === '' && claims.length === 0 && own.size === 0)}>{t('note.keep', { figure: seats.name(seat) })}</button>
    </form>
  )
}
