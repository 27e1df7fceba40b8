import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { Monogram } from '../../ui/monogram.tsx'
import { shortName } from '../../ui/record-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { ForgetAct } from './forgotten.ts'
import { More } from './more.tsx'
import { Rename } from './rename.tsx'
import type { Chosen } from './use-chosen.ts'

interface SessionRowProps {
  session: SessionSummary
  chosen: Chosen
  onTranscript(): void
  onRenamed(): void
  onForget(act: ForgetAct): void
}

/** One debate: who, how far, how long, and what can be done with it. */
export function SessionRow({ session, chosen, onTranscript, onRenamed, onForget }: SessionRowProps) {
  const { t } = useTranslation('archive')
  const { t: tForget } = useTranslation('forget')
  const { t: tRoom } = useTranslation('room')
  const { pack } = useAppInfo()
  const format = useFormat()
  const [unfolded, setUnfolded] = useState<'rename' | 'more' | null>(null)
  const moreButton = useRef<HTMLButtonElement>(null)
  const toggle = (part: 'rename' | 'more') => setUnfolded(unfolded === part ? null : part)
  const running = session.status === 'running'
  const figure = shortName(session.figure)
  const letters = pack.figures.find((one) => one.seat === session.seat)?.monogram ?? ''
  const when = format.when(session.lastAt)
  const isClass = session.room === true
  const alone = session.name === '' // nobody sat there, because the record played every seat; or a whole class did
  const moreId = `more-${session.id}`
  const named = isClass ? { name: session.title ?? session.recipe, when, context: 'class' } : { name: alone ? t('theRecord') : session.name, figure, when }
  const resume = { to: isClass ? `/class/${session.id}` : `/session/${session.id}`, words: isClass ? 'console' : running ? 'resume' : 'read' }
  return (
    <li className={chosen.on ? 'session session-choosing' : 'session'}>
      {chosen.on && (
        <input type="checkbox" className="session-tick" aria-label={t('chooseOf', named)} checked={chosen.has(session.id)}
          onChange={({ nativeEvent }) => chosen.toggle(session.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)} />
      )}
      {isClass ? <span className="session-class" aria-hidden="true" data-running={running || undefined} /> : <Monogram seat={session.seat} letters={letters} solid={running} />}
      <div className="session-who">
        <b>{t('as', named)}</b>
        <small>{isClass && <>{t('people', { count: session.people ?? 0 })} · </>}{running ? (isClass ? tRoom(`stage.${session.stage}`) : format.stageRound(session.stage, session.round, session.rounds)) : t('done')} · {t('events', { count: session.events })}</small>
      </div>
      <div className="session-day"><span className="num">{when}</span><small>{t('day', { date: format.partialDate(session.asOf) })} · {session.timed ? t('timed') : t('untimed')}</small></div>
      <div className="session-do">
        <Link href={resume.to} className="word" aria-label={t(`${resume.words}Of`, named)}>{t(resume.words)}</Link>
        <Link href={`/replay/${session.id}`} className="word" aria-label={t('replayOf', named)}>{t('replay')}</Link>
        <button type="button" className="word" aria-label={t('transcriptOf', named)} onClick={onTranscript}>{t('transcript')}</button>
        {!alone && (
          <button type="button" className="word" aria-label={t('renameOf', named)} aria-expanded={unfolded === 'rename'} onClick={() => toggle('rename')}>
            {t('rename')}
          </button>
        )}
        <button ref={moreButton} type="button" className="word" aria-label={tForget('moreOf', named)} aria-expanded={unfolded === 'more'} aria-controls={moreId} onClick={() => toggle('more')}>{tForget('more')}</button>
      </div>
      {unfolded === 'rename' && <Rename session={session} onDone={() => { setUnfolded(null); onRenamed() }} onLeave={() => setUnfolded(null)} />}
      {unfolded === 'more' && <More id={moreId} session={session} onChoose={onForget} onLeave={() => { moreButton.current?.focus(); setUnfolded(null) }} />}
    </li>
  )
}
