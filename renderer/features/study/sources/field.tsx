import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../../../shared/study/own-rules.ts'

/** What the fields of a form share: what is wrong, and which problems may be shown already. */
export interface FormState<F extends string> { problems: readonly FieldProblem<F>[]; touched: ReadonlySet<string>; touch: (name: F) => void; prefix: string }

interface FieldProps<F extends string> { name: F; state: FormState<F>; optional?: boolean; hint?: string; children: (given: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean; onBlur: () => void }) => ReactNode }

/** One field: its label, what it is for, and at once below it what is wrong, once one has left it or tried to save. */
export function Field<F extends string>({ name, state: { problems, touched, touch, prefix }, optional = false, hint, children }: FieldProps<F>) {
  const { t } = useTranslation('sources')
  const problem = touched.has(name) ? problems.find(({ field }) => field === name)?.problem : undefined
  const id = `${prefix}-${name}`
  const key: string = `field.${prefix}.${name}`
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{t(key)}{optional && <span className="optional"> {t('optional')}</span>}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem !== undefined, onBlur: () => touch(name) })}
      {problem && <p className="problem" id={`${id}-problem`}>{t(`problem.${problem}`)}</p>}
    </div>
  )
}
