import { useTranslation } from 'react-i18next'
import { voiceOf, type OwnPositionFields } from '../../../../shared/study/own-fields.ts'
import { WORDINGS } from '../../../../shared/voice/voice.ts'
import { useAppInfo } from '../../../client/app-info.tsx'
import { Radio } from '../../../ui/radio.tsx'
import { Field, type FormState } from './field.tsx'
import { LANGUAGES, useLanguages } from './languages.ts'

interface StatementFieldsProps { fields: OwnPositionFields; state: FormState<keyof OwnPositionFields>; set: <K extends keyof OwnPositionFields>(name: K, value: OwnPositionFields[K]) => void }
type Text = 'figure' | 'role' | 'date' | 'venue' | 'variant_of' | 'text' | 'restated' | 'original_text' | 'note'

/** Who said what, in which words, when and where. Which fields there are follows from the kind and, for quotations, from how the words came into English. */
export function StatementFields({ fields, state, set }: StatementFieldsProps) {
  const { t } = useTranslation('sources')
  const { pack } = useAppInfo()
  const languageName = useLanguages()
  const quote = fields.kind === 'quote'
  const voice = voiceOf(fields)
  const line = (name: Text, optional = false, hint?: string) => (
    <Field name={name} state={state} optional={optional} {...(hint && { hint })}>
      {(given) => <input {...given} type="text" autoComplete="off" list={name === 'figure' ? 'own-figures' : undefined} value={fields[name]} onChange={(event) => set(name, event.target.value)} />}
    </Field>
  )
  const words = (name: Text, optional = false, hint?: string) => (
    <Field name={name} state={state} optional={optional} {...(hint && { hint })}>{(given) => <textarea {...given} rows={3} value={fields[name]} onChange={(event) => set(name, event.target.value)} />}</Field>
  )
  const language = (name: 'language' | 'original_language', optional = false) => (
    <Field name={name} state={state} optional={optional}>
      {(given) => <select {...given} value={fields[name]} onChange={(event) => set(name, event.target.value)}><option value="">{t('choose')}</option>{LANGUAGES.map((code) => <option key={code} value={code}>{languageName(code)}</option>)}</select>}
    </Field>
  )
  return (
    <>
      <fieldset>
        <legend>{t('field.statement.kind')}</legend>
        {(['quote', 'reported', 'fact'] as const).map((kind) => <Radio key={kind} name="kind" checked={fields.kind === kind} label={t(`kind.${kind}`)} hint={t(`kindHelp.${kind}`)}
          onChange={() => { set('kind', kind); if (kind === 'quote') set('language', 'en') }} />)}
      </fieldset>
      {line('figure')}
      <datalist id="own-figures">{pack.figures.map(({ figure }) => <option key={figure} value={figure}>{figure}</option>)}</datalist>
      {quote && <Field name="wording" state={state} hint={t('hint.wording')}>
        {(given) => <select {...given} value={fields.wording} onChange={(event) => set('wording', event.target.value)}><option value="">{t('choose')}</option>{WORDINGS.map((wording) => <option key={wording} value={wording}>{t(`wording.${WORDINGS.indexOf(wording)}`)}</option>)}</select>}
      </Field>}
      {words('text', false, t(quote ? 'hint.quote' : 'hint.reported'))}
      {!quote && language('language')}
      {quote && voice === 'reported' && fields.wording !== '' && words('restated', true, t('hint.restated'))}
      {quote && voice !== 'quote' && fields.wording !== '' && <>{language('original_language', voice === 'reported')}{words('original_text', fields.wording !== 'own translation of the quote as printed', t('hint.original'))}</>}
      <div className="two-fields">{line('date', !quote, t('hint.said'))}{line('venue', true)}</div>
      {line('role', true)}
      {line('variant_of', true, t('hint.variant'))}
      {words('note', true)}
    </>
  )
}
