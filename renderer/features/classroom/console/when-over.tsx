import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useDesk } from './desk-context.ts'

const TranscriptDialog = lazy(() => import('../../../ui/transcript/transcript-dialog.tsx').then((m) => ({ default: m.TranscriptDialog })))

/** The lesson is over: its transcript, its replay, and the way back in if it was ended by mistake. */
export function WhenOver() {
  const { t } = useTranslation('classroom')
  const { sessionId, room, send } = useDesk()
  const [open, setOpen] = useState(false)
  return (
    <section className="step step-over">
      <h2>{t('over.title')}</h2>
      <p>{t('over.text')}</p>
      <p className="step-do">
        <button type="button" className="dark" onClick={() => setOpen(true)}>{t('over.transcript')}</button>
        <Link href={`/replay/${sessionId}`} className="word">{t('over.replay')}</Link>
        <button type="button" className="word" onClick={() => void send({ type: 'room.goto', index: room.stages.length - 1 })}>{t('over.back')}</button>
      </p>
      <Suspense fallback={null}>{open && <TranscriptDialog sessions={[sessionId]} onClose={() => setOpen(false)} />}</Suspense>
    </section>
  )
}
