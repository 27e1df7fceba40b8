import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import type { CallState } from '../../client/use-call.ts'
import { useOldDebates } from '../../client/use-old-debates.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { shortName } from '../../ui/record-text.ts'
import { RETOLD } from '../../ui/retold.ts'
import { useFormat } from '../../ui/use-format.ts'

const TranscriptDialog = lazy(() => import('../../ui/transcript/transcript-dialog.tsx').then((m) => ({ default: m.TranscriptDialog })))
const SHOWN = 6

/** Debates that can be resumed first, then those to hand in; or what to do when there are none. */
export function GoOn({ sessions }: { sessions: CallState<SessionSummary[]> }) {
  const { t } = useTranslation('home')
  const { recipes } = useAppInfo()
  const [open, setOpen] = useState<SessionSummary | null>(null)
  const known = sessions.value ?? []
  const inOrder = [...known.filter((session) => session.status === 'running'), ...known.filter((session) => session.status === 'closed')]
  const { months, old, due } = useOldDebates(known)
  const title = t(known.length > 0 && inOrder[0]?.status === 'closed' ? 'latest' : 'goOn')
  return (
    <section className="below" aria-label={title}>
      <div>
        <h2>{title}</h2>
        {sessions.failure && <FailureNote failure={sessions.failure} onRetry={sessions.reload} />}
        {sessions.value && known.length === 0 && <p className="quiet measure">{t('empty', { minutes: recipes[0]?.minutes ?? 0 })}</p>}
        <ul className="plain">{inOrder.slice(0, SHOWN).map((session) => <Row key={session.id} session={session} onTranscript={() => setOpen(session)} />)}</ul>
        {due && <p className="home-old">{t('old', { count: old.length, months })} <Link href="/archive" className="word">{t('lookAtOld')}</Link></p>}
        <Link href="/assignment" className="word home-assignment">{t('openAssignment')}</Link>
        {known.length > SHOWN && <Link href="/archive" className="word">{t('allDebates')}</Link>}
      </div>
      <div>
        <h2>{t('retold')}</h2>
        <p className="quiet">{t('retoldHint')}</p>
        <Link href={RETOLD} className="word">{t('compare')}</Link>
      </div>
      <Suspense fallback={null}>{open && <TranscriptDialog sessions={[open.id]} onClose={() => setOpen(null)} />}</Suspense>
    </section>
  )
}

function Row({ session, onTranscript }: { session: SessionSummary; onTranscript: () => void }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const running = session.status === 'running'
  const stage = running ? format.stageRound(session.stage, session.round, session.rounds) : t('finished')
  const figure = shortName(session.figure)
  const place = session.room ? `/class/${session.id}` : `/session/${session.id}`
  return (
    <li className="row">
      <span>{session.room ? t('class') : t('soloAs', { figure })} <small>{stage}</small></span>
      <small>{format.when(session.lastAt)}</small>
      {running
        ? <Link href={place} className="word" aria-label={session.room ? t('resumeClass', { stage }) : t('resumeOf', { figure, stage })}>{t('resume')}</Link>
        : <button type="button" className="word" aria-label={t(session.room ? 'transcriptOfClass' : 'transcriptOf', { figure, date: format.when(session.lastAt) })} onClick={onTranscript}>{t('transcript')}</button>}
    </li>
  )
}
