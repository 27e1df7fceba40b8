import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'
import { useCall } from '../../client/use-call.ts'
import { useOldDebates } from '../../client/use-old-debates.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { ChoosingBar } from './choosing-bar.tsx'
import type { ForgetAct, Forgotten } from './forgotten.ts'
import { ForgottenNote } from './forgotten-note.tsx'
import { LeftFiles } from './left-files.tsx'
import { OldDebates } from './old-debates.tsx'
import { SessionRow } from './session-row.tsx'
import { useChosen } from './use-chosen.ts'
import './archive.css'

const TranscriptDialog = lazy(() => import('../../ui/transcript/transcript-dialog.tsx').then((m) => ({ default: m.TranscriptDialog })))
const ForgetDialog = lazy(() => import('./forget-dialog.tsx').then((m) => ({ default: m.ForgetDialog })))

/** Every debate: to go on with, to read, to hand in; to take along and to have forgotten. `?old` shows just those that one wants to be reminded of. */
export function ArchiveScreen() {
  const { t } = useTranslation('archive')
  const client = useClient()
  const sessions = useCall('sessions.list', {})
  const left = useCall('forgetting.left', {})
  const [open, setOpen] = useState<[string, ...string[]] | null>(null)
  const [asked, setAsked] = useState<{ act: ForgetAct; session: SessionSummary } | null>(null)
  const [forgotten, setForgotten] = useState<Forgotten | null>(null)
  const oldDebates = useOldDebates(sessions.value ?? [])
  const only = useSearch() === 'old' && oldDebates.months > 0
  const { reload } = sessions
  useEffect(() => client.onNews((news) => { if (news.t === 'forgotten') reload() }), [client, reload]) // another page may have asked for it
  const shown = only ? oldDebates.old : sessions.value ?? []
  const groups = (['running', 'closed'] as const).map((status) => ({ status, list: shown.filter((session) => session.status === status) }))
  const chosen = useChosen(groups.flatMap(({ list }) => list.map(({ id }) => id)))
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => { page.current?.querySelector<HTMLElement>(chosen.on ? '.session-tick' : '.choosing-begin button')?.focus() }, [chosen.on])
  const done = (what: Forgotten) => {
    setAsked(null)
    setForgotten(what)
    reload()
    left.reload()
  }
  return (
    <div className="page archive" ref={page}>
      <Heading title={t('title')} />
      <p className="quiet measure">{t('lead')}</p>
      {forgotten && <ForgottenNote forgotten={forgotten} onClose={() => setForgotten(null)} />}
      {left.value && left.value.length > 0 && <LeftFiles files={left.value} onChanged={left.reload} />}
      {sessions.value && <OldDebates old={oldDebates} only={only} />}
      {sessions.failure && <FailureNote failure={sessions.failure} onRetry={sessions.reload} />}
      {!sessions.value && !sessions.failure && <Waiting />}
      {sessions.value?.length === 0 && <div className="measure"><p>{t('empty')}</p><Link href="/new" className="dark">{t('begin')}</Link></div>}
      {shown.length > 1 && <ChoosingBar chosen={chosen} of={shown.length} onExport={setOpen} />}
      {groups.map(({ status, list }) => list.length > 0 && (
        <section key={status} aria-labelledby={status}>
          <h2 id={status}>{t(status === 'running' ? 'running' : 'finished')}</h2>
          <ul className="plain">{list.map((session) => <SessionRow key={session.id} session={session} chosen={chosen} onTranscript={() => setOpen([session.id])} onRenamed={reload} onForget={(act) => setAsked({ act, session })} />)}</ul>
        </section>
      ))}
      <Suspense fallback={null}>{open && <TranscriptDialog sessions={open} onClose={() => setOpen(null)} />}</Suspense>
      <Suspense fallback={null}>{asked && <ForgetDialog {...asked} onDone={done} onClose={() => setAsked(null)} />}</Suspense>
    </div>
  )
}
