import { useTranslation } from 'react-i18next'
import { useDesk } from '../console/desk-context.ts'
import { CheckAnswer } from './check-answer.tsx'

/** What waits for the teacher: texts to release, facts to check. */
export function ToDoPanel() {
  const { t } = useTranslation('classroom')
  const { console: view, lineOf, names, send } = useDesk()
  const who = (seq: number) => { const line = lineOf(seq); return line ? names.who(line) : '' }
  return (
    <div className="side-in">
      {view.held.length + view.checks.length === 0 && <p className="quiet">{t('todo.none')}</p>}
      {view.held.length > 0 && (
        <section aria-label={t('todo.held')}>
          <h3>{t('todo.held')}</h3>
          <ul className="plain">
            {view.held.map((seq) => (
              <li key={seq} className="todo">
                <p><b>{who(seq)}</b> {lineOf(seq)?.text}</p>
                <p className="need-do"><button type="button" className="lined" onClick={() => void send({ type: 'room.release', target: seq })}>{t('line.release')}</button> <button type="button" className="word" onClick={() => void send({ type: 'strike', target: seq, reason: 'mistake' })}>{t('todo.notShow')}</button></p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.checks.length > 0 && (
        <section aria-label={t('todo.checks')}>
          <h3>{t('todo.checks')}</h3>
          <ul className="plain">{view.checks.map((seq) => <li key={seq} className="todo"><p><b>{who(seq)}</b> {lineOf(seq)?.text}</p><CheckAnswer request={seq} /></li>)}</ul>
        </section>
      )}
    </div>
  )
}
