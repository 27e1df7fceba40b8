import { useTranslation } from 'react-i18next'
import type { DebriefQuestion } from '../../../../shared/debate/events.ts'
import { useSeat } from '../seat-context.tsx'
import { MAX_TEXT, TextField } from './text-field.tsx'
import { useBox } from './use-box.ts'

/** The four steps, in order; a copy without the zod of `events.ts`, checked by its type. */
const QUESTIONS = ['describe', 'analyse', 'transfer', 'apply'] as const satisfies readonly DebriefQuestion[]

/** Four questions, out of role; each may be passed, and no reason is asked. */
export function DebriefForm() {
  const { t } = useTranslation(['seat', 'debrief'])
  const { you, may } = useSeat()
  const open = QUESTIONS.filter((question) => !you.debrief.includes(question))
  return (
    <section className="now-part" aria-label={t('debrief:questions.title')}>
      <h2>{t('debrief:questions.title')}</h2>
      <p className="hint">{t('debrief:questions.hint')} {t('seat:debrief.seen')}</p>
      {open.length === 0 && <p>{t('seat:debrief.done')}</p>}
      {may('debrief.answer') && open.map((question) => <Question key={question} question={question} />)}
    </section>
  )
}

function Question({ question }: { question: DebriefQuestion }) {
  const { t } = useTranslation(['seat', 'debrief'])
  const { send, sending } = useSeat()
  const { text, deliver } = useBox(question, t('seat:sent'))
  return (
    <form className="now-debrief" onSubmit={(event) => { event.preventDefault(); void deliver({ type: 'debrief.answer', question, text }) }}>
      <TextField box={question} label={t(`debrief:questions.${question}.name`)} hint={t(`debrief:questions.${question}.ask`)} />
      <p>
        <button type="submit" className="lined" disabled={sending || text.trim() === '' || text.length > MAX_TEXT}>{t('debrief:questions.keep')}</button>
        <button type="button" className="word" disabled={sending} onClick={() => void send({ type: 'debrief.pass', question })}>{t('debrief:questions.pass')}</button>
      </p>
    </form>
  )
}
