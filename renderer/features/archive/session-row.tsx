import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { Monogram } from '../../ui/monogram.tsx'
import { shortName } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { Rename } from './rename.tsx'

/** One debate: who, how far, how long, and what can be done with it. */
export function SessionRow({ session, onTranscript, onRenamed }: { session: SessionSummary; onTranscript: () => void; onRenamed: () => void }) {
  const { t } = useTranslation('archive')
  const { pack } = useAppInfo()
  const format = useFormat()
  const [renaming, setRenaming] = useState(false)
  const running = session.status === 'running'
  const figure = shortName(session.figure)
  const letters = pack.figures.find((one) => one.seat === session.seat)?.monogram ?? ''
  const when = format.when(session.lastAt)
  const alone = session.name === '' // nobody sat there: the record played every seat
  const named = { name: alone ? t('theRecord') : session.name, figure, when }
  return (
    <li className="session">
      <Monogram seat={session.seat} letters={letters} solid={running} />
      <div className="session-who">
        <b>{t('as', named)}</b>
        <small>{running ? format.stageRound(session.stage, session.round, session.rounds) : t('done')} · {t('events', { count: session.events })}</small>
      </div>
      <div className="session-day"><span className="num">{when}</span><small>{t('day', { date: format.partialDate(session.asOf) })} · {session.timed ? t('timed') : t('untimed')}</small></div>
      <div className="session-do">
        <Link href={`/session/${session.id}`} className="word" aria-label={t(running ? 'resumeOf' : 'readOf', named)}>{t(running ? 'resume' : 'read')}</Link>
        <Link href={`/replay/${session.id}`} className="word" aria-label={t('replayOf', named)}>{t('replay')}</Link>
        <button type="button" className="word" aria-label={t('transcriptOf', named)} onClick={onTranscript}>{t('transcript')}</button>
        {!alone && (
          <button type="button" className="word" aria-label={t('renameOf', named)} aria-expanded={renaming} onClick={() => setRenaming(!renaming)}>
            {t('rename')}
          </button>
        )}
      </div>
      {renaming && <Rename session={session} onDone={() => { setRenaming(false); onRenamed() }} onLeave={() => setRenaming(false)} />}
    </li>
  )
}
