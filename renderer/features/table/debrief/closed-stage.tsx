import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetSetting } from '../../../client/app-info.tsx'
import { shortName } from '../../../ui/record-text.ts'
import { formatPartialDate } from '../../../../shared/words/partial-date.ts'
import { Corrections } from '../corrections/corrections.tsx'
import { TakeBack } from '../corrections/take-back.tsx'
import { Masthead } from '../stages/masthead.tsx'
import { useTable } from '../table-context.tsx'
import { DebriefViews } from './debrief-views.tsx'
import './closed.css'

const TranscriptDialog = lazy(() => import('../../../ui/transcript/transcript-dialog.tsx').then((m) => ({ default: m.TranscriptDialog })))

/** The end: the transcript to hand in, the debate to look at again, and the ways on. */
export function ClosedStage() {
  const { t, i18n } = useTranslation('debrief')
  const { sessionId, view, names, seat, info, lines } = useTable()
  const setSetting = useSetSetting()
  const [writing, setWriting] = useState(false)
  const first = !info.settings['firstBoutDone']
  useEffect(() => { if (first) setSetting('firstBoutDone', 'yes').catch(() => undefined) }, [first, setSetting])
  const said = lines.filter((line) => line.kind === 'speech').length
  const cards = lines.filter((line) => line.kind === 'card').length
  return (
    <div className="cl">
      <Masthead />
      <main id="main" tabIndex={-1} className="cl-main">
        <header className="cl-head">
          <h2>{t('closed.title')}</h2>
          <p>{t('closed.sum', { figure: seat ? shortName(names.figure(seat)) : '', speeches: said, cards, date: formatPartialDate(view.asOf, i18n.language, 'long') })}</p>
          <p className="cl-acts">
            <button type="button" className="dark" onClick={() => setWriting(true)}>{t('closed.transcript')}</button>
            <a className="word" href={`#/replay/${sessionId}`}>{t('closed.replay')}</a>
            <a className="word" href="#/">{t('closed.home')}</a>
            <a className="word" href="#/archive">{t('closed.archive')}</a>
            <Corrections />
          </p>
          <TakeBack alone />
        </header>
        <DebriefViews start="record" />
      </main>
      {writing && <Suspense fallback={null}><TranscriptDialog sessions={[sessionId]} onClose={() => setWriting(false)} /></Suspense>}
    </div>
  )
}
