import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TakeBack } from '../corrections/take-back.tsx'
import { Masthead, Strip } from '../stages/masthead.tsx'
import { StageRail } from '../stages/stage-rail.tsx'
import { useTable } from '../table-context.tsx'
import { DebriefQuestions } from './debrief-questions.tsx'
import { DebriefViews } from './debrief-views.tsx'

/** Out of role: what stood, what was dropped, where the record says otherwise, what happened afterwards; and four questions. */
export function DebriefStage() {
  const { t } = useTranslation('debrief')
  const { view, send, sending } = useTable()
  const [phone, setPhone] = useState<'look' | 'questions'>('look')
  const look = useCallback(() => setPhone('look'), [])
  return (
    <div className="tb tb-debrief" data-view={phone === 'look' ? 'record' : 'questions'}>
      <Masthead />
      <Strip />
      <StageRail />
      <main id="main" tabIndex={-1} className="tb-body">
        <DebriefViews start="back" onShow={look} />
        <section className="tb-side db-side" aria-label={t('questions.title')}>
          <DebriefQuestions />
          {view.moves.includes('advance') && (
            <div className="db-finish">
              <TakeBack alone />
              <p>{t(view.debrief.done.length < 4 ? 'finishEarly' : 'finishNow')}</p>
              <button type="button" className="dark" disabled={sending} onClick={() => void send({ type: 'advance' })}>{t('finish')}</button>
            </div>
          )}
        </section>
      </main>
      <nav className="tb-dock two" aria-label={t('views')}>
        <button type="button" aria-current={phone === 'look' ? 'true' : undefined} onClick={look}>{t('lookBack')}</button>
        <button type="button" aria-current={phone === 'questions' ? 'true' : undefined} onClick={() => setPhone('questions')}>{t('questions.short', { done: view.debrief.done.length })}</button>
      </nav>
    </div>
  )
}
