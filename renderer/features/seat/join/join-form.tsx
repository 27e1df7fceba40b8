import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomPeek } from '../../../../shared/protocol/api.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, CallFailure } from '../../../client/host-client.ts'
import { JoinFailure } from './join-failure.tsx'
import { SeatOffer } from './seat-offer.tsx'

/** Longest name that the room takes (`room.join`). */
const MOST = 40

interface JoinFormProps { code: string; peek: RoomPeek; onJoined: (sessionId: string, token: string) => void; onLookAgain: () => void }

/** A name for the room and, where one may choose, a seat. */
export function JoinForm({ code, peek, onJoined, onLookAgain }: JoinFormProps) {
  const { t } = useTranslation('join')
  const client = useClient()
  const [name, setName] = useState(peek.suggestion)
  const [seat, setSeat] = useState<string | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [joining, setJoining] = useState(false)
  const join = async () => {
    setJoining(true)
    try {
      const { sessionId, token } = await client.call('room.join', { code, pseudonym: name.trim() || peek.suggestion, ...(seat === null ? {} : { seat }) })
      onJoined(sessionId, token)
    } catch (error) {
      const said = asFailure(error)
      setFailure(said)
      setJoining(false)
      if (said.reason === 'seat-full' || said.reason === 'name-taken') onLookAgain() // who sits where has changed meanwhile
    }
  }
  if (peek.locked) {
    return (
      <>
        <JoinFailure failure={new CallFailure('room-locked', '')} />
        <p><button type="button" className="dark" onClick={onLookAgain}>{t('again')}</button></p>
      </>
    )
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); void join() }}>
      <div className="field">
        <label htmlFor="join-name">{t('name.label')}</label>
        <input id="join-name" type="text" value={name} maxLength={MOST} autoComplete="off" spellCheck={false} enterKeyHint="go" placeholder={peek.suggestion} aria-describedby="join-name-hint" onChange={(event) => setName(event.target.value)} />
        <small id="join-name-hint">{t('name.hint')}</small>
      </div>
      {peek.seats.length > 0 && <SeatOffer seats={peek.seats} chosen={seat} onChoose={setSeat} />}
      {failure && <JoinFailure failure={failure} />}
      <p className="join-go"><button type="submit" className="dark" disabled={joining}>{t(joining ? 'joining' : 'join')}</button></p>
    </form>
  )
}
