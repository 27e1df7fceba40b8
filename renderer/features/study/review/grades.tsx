import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../../shared/study/review.ts'
import type { AskedCard } from '../../../../shared/study/review-types.ts'
import { span } from './span.ts'

const NAMES = ['again', 'hard', 'good', 'easy'] as const

/** The four grades, each with when the card would come back; the one that fits the choice stands out. */
export function Grades({ card, suggested, onGrade }: { card: AskedCard; suggested: Grade; onGrade: (grade: Grade) => void }) {
  const { t } = useTranslation('review')
  return (
    <fieldset className="review-grades">
      <legend className="visually-hidden">{t('grades')}</legend>
      {NAMES.map((name, index) => {
        const grade = index + 1 as Grade
        return (
          <button key={name} type="button" className={grade === suggested ? 'review-grade dark' : 'review-grade lined'} onClick={() => onGrade(grade)}>
            <span><kbd aria-hidden="true">{grade}</kbd> {t(`grade.${name}`)}</span>
            <small>{t('in', { span: span(card.intervals[grade]) })}</small>
          </button>
        )
      })}
    </fieldset>
  )
}
