import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import type { SeatDoor } from '../../client/seat-door.ts'
import { CodeField } from './join/code-field.tsx'
import { CODE_LENGTH } from './join/join-code.ts'
import { JoinFailure } from './join/join-failure.tsx'
import './join/join.css'

/** Taken out of the room: said in words, with what one can do. Who may come back does so with the code, as the person one was. */
export function OutOfRoom({ out, label, door }: { out: 'removed' | 'excluded'; label: string; door: SeatDoor }) {
  const { t } = useTranslation('join')
  return (
    <main id="main" tabIndex={-1} className="page join">
      <h1>{t(`failure.${out}.what`)}</h1>
      <p>{t(`failure.${out}.todo`)}</p>
      {out === 'removed' && <ComeBack label={label} door={door} />}
    </main>
  )
}

function ComeBack({ label, door }: { label: string; door: SeatDoor }) {
  const { t } = useTranslation('join')
  const client = useClient()
  const [code, setCode] = useState('')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const comeBack = async () => {
    try {
      const { sessionId, token } = await client.call('room.join', { code, pseudonym: label })
      door.enter(sessionId, token)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); void comeBack() }}>
      <CodeField value={code} onChange={(next) => { setCode(next); setFailure(null) }} wrong={failure?.reason === 'wrong-code'} />
      {failure && <JoinFailure failure={failure} />}
      <p><button type="submit" className="dark" disabled={code.length < CODE_LENGTH}>{t('comeBack', { name: label })}</button></p>
    </form>
  )
}
