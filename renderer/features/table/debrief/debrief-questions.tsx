import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DebriefQuestion } from '../../../../shared/debate/events.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { AppText } from '../../../ui/record-line.tsx'
import { useComposer } from '../composer/composer-context.tsx'
import { useTable } from '../table-context.tsx'
import { QUESTIONS, readDebriefDraft, writeDebriefDraft } from './debrief-draft.ts'
import { NotDelivered } from './not-delivered.tsx'

/** Four questions, one after the other; each may be answered or passed, in any order, and no reason is asked. */
export function DebriefQuestions() {
  const { t } = useTranslation('debrief')
  const { view, lines, send, sending, failure } = useTable()
  const { draft, change, save, loaded } = useComposer()
  const [chosen, setChosen] = useState<DebriefQuestion | null>(null)
  const kept = readDebriefDraft(draft)
  const open = QUESTIONS.filter((question) => !view.debrief.done.includes(question))
  const now = chosen && open.includes(chosen) ? chosen : open[0]
  const write = (question: DebriefQuestion, text: string) => change({ type: 'load', draft: writeDebriefDraft({ ...kept, answers: { ...kept.answers, [question]: text } }) })
  // The field or button that had the focus goes with its question; the next field takes it, at the end the heading.
  const frame = useRef<HTMLDivElement>(null)
  const follow = useRef(false)
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    const next = frame.current?.querySelector<HTMLElement>('textarea') ?? frame.current?.querySelector<HTMLElement>('h2')
    next?.focus()
  }, [now])
  const answer = async (question: DebriefQuestion) => {
    save()
    follow.current = true
    if (await send({ type: 'debrief.answer', question, text: kept.answers[question] ?? '' })) write(question, '')
  }
  return (
    <div className="dq" ref={frame}>
      <h2 tabIndex={-1}>{t('questions.title')}</h2>
      <p className="hint">{t('questions.hint')}</p>
      <ol className="plain">
        {QUESTIONS.map((question) => {
          const said = lines.find((line) => line.kind === 'debrief' && line.rule === question)
          const done = view.debrief.done.includes(question)
          return (
            <li key={question} className={question === now ? 'now' : done ? 'done' : ''}>
              {question === now ? <label htmlFor={`dq-${question}`}><b>{t(`questions.${question}.name`)}</b> {t(`questions.${question}.ask`)}</label>
                : <button type="button" className="dq-name" disabled={done} onClick={() => { follow.current = true; setChosen(question) }}><b>{t(`questions.${question}.name`)}</b> {done ? (said ? <AppText line={said} /> : t('questions.passed')) : t(`questions.${question}.ask`)}</button>}
              {question === now && (
                <>
                  <textarea id={`dq-${question}`} rows={4} readOnly={!loaded} value={kept.answers[question] ?? ''} onChange={(event) => write(question, event.target.value)} onBlur={save} />
                  {failure && <FailureNote failure={failure} />}
                  <p className="dq-acts">
                    <button type="button" className="lined" disabled={sending || !view.moves.includes('debrief.answer')} onClick={() => void answer(question)}>{t('questions.keep')}</button>
                    <button type="button" className="word" disabled={sending || !view.moves.includes('debrief.pass')} onClick={() => { follow.current = true; void send({ type: 'debrief.pass', question }) }}>{t('questions.pass')}</button>
                  </p>
                </>
              )}
            </li>
          )
        })}
      </ol>
      <NotDelivered speech={kept.undelivered} />
    </div>
  )
}
