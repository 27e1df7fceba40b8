import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grading } from '../../../../shared/study/reading.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Radio } from '../../../ui/radio.tsx'
import { useSave } from './use-save.ts'

interface GradeFormProps {
  /** `source:…` or `position:…`. */
  on: string
  title: string
  lead: string
  grades: readonly Grading['grade'][]
  given: Grading | null
  /** Another form of the page has the dark button. */
  plain?: boolean
  onSaved: () => void
  /** What the pack says, shown once there is an own grade. */
  children: ReactNode
}

/** The student's own grade with the reason; only then the pack's beside it. No marks: two readers may have reasons for two grades. */
export function GradeForm({ on, title, lead, grades, given, plain = false, onSaved, children }: GradeFormProps) {
  const { t } = useTranslation('sources')
  const [grade, setGrade] = useState(given?.grade ?? null)
  const [reason, setReason] = useState(given?.reason ?? '')
  const { save, failure } = useSave()
  const changed = grade !== (given?.grade ?? null) || reason !== (given?.reason ?? '')
  const submit = async () => {
    if (grade === null) return
    if (await save('reading.grade', { on, grade, reason })) {
      announce(t('graded'))
      onSaved()
    }
  }
  return (
    <section className="grading" aria-label={title}>
      <h2>{title}</h2>
      <p className="hint">{lead}</p>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <fieldset>
          <legend className="visually-hidden">{title}</legend>
          {grades.map((each) => <Radio key={each} name={`grade-${on}`} checked={grade === each} onChange={() => setGrade(each)} label={t(`grade.${each}`)} hint={t(`gradeHelp.${each}`)} />)}
        </fieldset>
        <div className="field">
          <label htmlFor="grade-reason">{t('reason')}</label>
          <textarea id="grade-reason" rows={2} value={reason} maxLength={4_000} onChange={(event) => setReason(event.target.value)} />
        </div>
        {failure && <FailureNote failure={failure} />}
        <p><button type="submit" className={plain || given ? 'lined' : 'dark'} disabled={grade === null || !changed}>{given ? t('gradeAgain') : t('saveGrade')}</button></p>
      </form>
      {given && <div className="beside">
        <p><b>{t('youSaid')}</b> {t(`grade.${given.grade}`)}{given.reason && <>: {given.reason}</>}</p>
        {children}
      </div>}
    </section>
  )
}
