import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'

/** Changes the name under which a student stands in one debate; what was said stays as it is. */
export function Rename({ session, onDone, onLeave }: { session: SessionSummary; onDone: () => void; onLeave: () => void }) {
  const { t } = useTranslation('archive')
  const client = useClient()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(session.name)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  useEffect(() => input.current?.select(), [])
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await client.call('session.rename', { sessionId: session.id, name: name.trim() })
      announce(t('renamed', { name: name.trim() }))
      onDone()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const id = `rename-${session.id}`
  return (
    <form className="rename" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id}>{t('newName')}</label>
      <input ref={input} id={id} type="text" maxLength={60} value={name} autoComplete="off"
        onChange={(event) => setName(event.target.value)} onKeyDown={(event) => { if (event.key === 'Escape') onLeave() }} />
      <button type="submit" className="lined">{t('keep')}</button>
      <button type="button" className="word" onClick={onLeave}>{t('leave')}</button>
      {failure && <FailureNote failure={failure} />}
    </form>
  )
}
