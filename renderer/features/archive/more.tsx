import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { announce } from '../../ui/announcer.tsx'
import { download } from '../../ui/download.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { isNamed } from '../../ui/is-named.ts'
import type { ForgetAct } from './forgotten.ts'

interface MoreProps {
  id: string
  session: SessionSummary
  onChoose(act: ForgetAct): void
  /** Escape. */
  onLeave(): void
}

/** What one does seldom: take everything along, take the name off, erase, delete; each with what it means. Only what there is to do is offered. */
export function More({ id, session, onChoose, onLeave }: MoreProps) {
  const { t } = useTranslation('forget')
  const spoken = session.room || session.name !== '' // where the record played every seat, no student wrote a word
  const acts: ForgetAct[] = [...(session.room || isNamed(session.name) ? ['anonymise' as const] : []), ...(spoken ? ['erase' as const] : []), 'delete']
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from any of its buttons
    <ul className="plain session-more" id={id} onKeyDown={(event) => { if (event.key === 'Escape') onLeave() }}>
      <Export sessionId={session.id} />
      {acts.map((act) => <li key={act}><button type="button" className="word" onClick={() => onChoose(act)}>{t(act)}</button><small>{t(`${act}Hint`, { context: session.room ? 'class' : undefined })}</small></li>)}
    </ul>
  )
}

function Export({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('forget')
  const client = useClient()
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const take = async () => {
    setFailure(null)
    try {
      const { fileName, mime, content } = await client.call('session.export', { sessionId })
      download(fileName, mime, content)
      setSaid(t('exported', { file: fileName }))
      announce(t('exported', { file: fileName }))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <li>
      <button type="button" className="word" onClick={() => void take()}>{t('export')}</button>
      <small>{said || t('exportHint')}</small>
      {failure && <FailureNote failure={failure} />}
    </li>
  )
}
