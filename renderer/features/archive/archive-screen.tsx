import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { SessionRow } from './session-row.tsx'
import './archive.css'

const TranscriptDialog = lazy(() => import('../../ui/transcript-dialog.tsx').then((m) => ({ default: m.TranscriptDialog })))

/** Every debate: to go on with, to read, to hand in. */
export function ArchiveScreen() {
  const { t } = useTranslation('archive')
  const sessions = useCall('sessions.list', {})
  const [open, setOpen] = useState<SessionSummary | null>(null)
  const groups = (['running', 'closed'] as const).map((status) => ({ status, list: (sessions.value ?? []).filter((session) => session.status === status) }))
  return (
    <div className="page archive">
      <Heading title={t('title')} />
      <p className="quiet measure">{t('lead')}</p>
      {sessions.failure && <FailureNote failure={sessions.failure} onRetry={sessions.reload} />}
      {!sessions.value && !sessions.failure && <Waiting />}
      {sessions.value?.length === 0 && <div className="measure"><p>{t('empty')}</p><Link href="/new" className="dark">{t('begin')}</Link></div>}
      {groups.map(({ status, list }) => list.length > 0 && (
        <section key={status} aria-labelledby={status}>
          <h2 id={status}>{t(status === 'running' ? 'running' : 'finished')}</h2>
          <ul className="plain">{list.map((session) => <SessionRow key={session.id} session={session} onTranscript={() => setOpen(session)} onRenamed={sessions.reload} />)}</ul>
        </section>
      ))}
      <Suspense fallback={null}>{open && <TranscriptDialog sessionId={open.id} name={open.name} onClose={() => setOpen(null)} />}</Suspense>
    </div>
  )
}
