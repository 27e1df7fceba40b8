import { useTranslation } from 'react-i18next'
import { SOURCE_GRADES } from '../../../../shared/study/grades.ts'
import type { OwnSourceFields } from '../../../../shared/study/own-fields.ts'
import { Field, type FormState } from './field.tsx'
import { LANGUAGES, useLanguages } from './languages.ts'

interface SourceFieldsProps { fields: OwnSourceFields; state: FormState<keyof OwnSourceFields>; set: <K extends keyof OwnSourceFields>(name: K, value: OwnSourceFields[K]) => void }

/** The fields of a source. */
export function SourceFields({ fields, state, set }: SourceFieldsProps) {
  const { t } = useTranslation('sources')
  const languageName = useLanguages()
  const line = (name: 'outlet' | 'headline' | 'author' | 'date' | 'url', optional = false, hint?: string) => (
    <Field name={name} state={state} optional={optional} {...(hint && { hint })}>
      {(given) => <input {...given} type="text" inputMode={name === 'url' ? 'url' : undefined} autoComplete="off" spellCheck={name !== 'url'} value={fields[name]} onChange={(event) => set(name, event.target.value)} />}
    </Field>
  )
  return (
    <>
      {line('outlet')}
      {line('url', false, t('hint.url'))}
      {line('headline', true)}
      <div className="two-fields">{line('author', true)}{line('date', true, t('hint.date'))}</div>
      <div className="two-fields">
        <Field name="language" state={state}>
          {(given) => (
            <select {...given} value={fields.language} onChange={(event) => set('language', event.target.value)}>
              <option value="">{t('choose')}</option>
              {[...new Set([...LANGUAGES, ...(fields.language ? [fields.language] : [])])].map((code) => <option key={code} value={code}>{languageName(code)}</option>)}
            </select>
          )}
        </Field>
        <Field name="tier" state={state} hint={t(`gradeHelp.${fields.tier}`)}>
          {(given) => <select {...given} value={fields.tier} onChange={(event) => set('tier', event.target.value as OwnSourceFields['tier'])}>{SOURCE_GRADES.map((tier) => <option key={tier} value={tier}>{t(`grade.${tier}`)}</option>)}</select>}
        </Field>
      </div>
      <Field name="note" state={state} optional>{(given) => <textarea {...given} rows={2} value={fields.note} onChange={(event) => set('note', event.target.value)} />}</Field>
    </>
  )
}
