import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lateral } from '../../../../shared/study/reading.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useSave } from './use-save.ts'

const QUESTIONS = ['who', 'others', 'evidence'] as const

/** Three questions that are answered by leaving the page and looking around: who is behind it, what do others say, what is the evidence. */
export function LateralForm({ on, given, onSaved }: { on: string; given: Lateral | null; onSaved: () => void }) {
  const { t } = useTranslation('sources')
  const [answers, setAnswers] = useState({ who: given?.who ?? '', others: given?.others ?? '', evidence: given?.evidence ?? '' })
  const { save, failure } = useSave()
  const changed = QUESTIONS.some((key) => answers[key] !== (given?.[key] ?? ''))
  const submit = async () => {
    if (await save('reading.lateral', { on, ...answers })) {
      announce(t('kept'))
      onSaved()
    }
  }
  return (
    <section className="lateral" aria-labelledby="lateral-title">
      <h2 id="lateral-title">{t('lateral.title')}</h2>
      <p className="hint">{t('lateral.lead')}</p>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        {QUESTIONS.map((key) => (
          <div className="field" key={key}>
            <label htmlFor={`lateral-${key}`}>{t(`lateral.${key}`)}</label>
            <small id={`lateral-${key}-hint`}>{t(`lateral.${key}Hint`)}</small>
            <textarea id={`lateral-${key}`} aria-describedby={`lateral-${key}-hint`} rows={2} value={answers[key]} maxLength={4_000} onChange={(event) => setAnswers({ ...answers, [key]: event.target.value })} />
          </div>
        ))}
        {failure && <FailureNote failure={failure} />}
        <p><button type="submit" className="lined" disabled={!changed}>{t('keepAnswers')}</button> {given && !changed && <span className="quiet">{t('kept')}</span>}</p>
      </form>
    </section>
  )
}
