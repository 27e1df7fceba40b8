import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { goToLine } from '../go-to-line.ts'
import { RecordView } from '../record/record-view.tsx'
import { Masthead, Strip } from '../stages/masthead.tsx'
import { StageRail } from '../stages/stage-rail.tsx'
import { useTable } from '../table-context.tsx'
import { TableKeys } from '../table-keys.tsx'
import { ClaimOutcomes } from './claim-outcomes.tsx'
import { DebriefQuestions } from './debrief-questions.tsx'
import { Epilogue } from './epilogue.tsx'
import { Hints } from './hints.tsx'
import { StillOpen } from './still-open.tsx'
import './debrief.css'

/** Out of role: what stood, what was dropped, where the record says otherwise, what happened afterwards; and four questions. */
export function DebriefStage() {
  const { t } = useTranslation('debrief')
  const { sessionId, view, send, sending } = useTable()
  const { value: feedback, failure, reload } = useCall('session.feedback', { sessionId })
  const [tab, setTab] = useState('back')
  const [phone, setPhone] = useState<'look' | 'questions'>('look')
  const go = (seq: number) => {
    setTab('record')
    requestAnimationFrame(() => requestAnimationFrame(() => goToLine(seq)))
  }
  return (
    <div className="tb tb-debrief" data-view={phone === 'look' ? 'record' : 'questions'}>
      <TableKeys />
      <Masthead />
      <Strip />
      <StageRail />
      <main id="main" tabIndex={-1} className="tb-body">
        <div className="db-main">
          <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(String(key))} className="tb-tabs db-tabs">
            <TabList aria-label={t('views')}><Tab id="back">{t('lookBack')}</Tab><Tab id="record">{t('record')}</Tab></TabList>
            <TabPanel id="back">
              <div className="db-sheet">
                <h2>{t('title')}</h2>
                <p className="db-lead">{t('lead')}</p>
                {failure && <FailureNote failure={failure} onRetry={reload} />}
                {!feedback && !failure && <Waiting />}
                {feedback && (
                  <>
                    <ClaimOutcomes claims={feedback.claims} onGo={go} />
                    <StillOpen waiting={feedback.stillToAnswer} onGo={go} />
                    <Hints hints={feedback.hints} onGo={go} />
                  </>
                )}
                <Epilogue />
              </div>
            </TabPanel>
            <TabPanel id="record"><RecordView start="top" /></TabPanel>
          </Tabs>
        </div>
        <section className="tb-side db-side" aria-label={t('questions.title')}>
          <DebriefQuestions />
          {view.moves.includes('advance') && (
            <div className="db-finish">
              <p>{t(view.debrief.done.length < 4 ? 'finishEarly' : 'finishNow')}</p>
              <button type="button" className="dark" disabled={sending} onClick={() => void send({ type: 'advance' })}>{t('finish')}</button>
            </div>
          )}
        </section>
      </main>
      <nav className="tb-dock two" aria-label={t('views')}>
        <button type="button" aria-current={phone === 'look' ? 'true' : undefined} onClick={() => setPhone('look')}>{t('lookBack')}</button>
        <button type="button" aria-current={phone === 'questions' ? 'true' : undefined} onClick={() => setPhone('questions')}>{t('questions.short', { done: view.debrief.done.length })}</button>
      </nav>
    </div>
  )
}
