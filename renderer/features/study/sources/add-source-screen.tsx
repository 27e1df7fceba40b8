import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EMPTY_SOURCE, sourceFrom, type OwnSourceFields } from '../../../../shared/study/own-fields.ts'
import { sourceProblems, tidied } from '../../../../shared/study/own-rules.ts'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { navigate } from '../../../ui/hash-location.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { SourceFields } from './source-fields.tsx'
import { SourceWords } from './source-words.tsx'
import { today, useForm } from './use-form.ts'
import { useSave } from './use-save.ts'
import './sources.css'

/** Adds a source, or changes one that was added here. */
export function AddSourceScreen({ id }: { id?: string | undefined }) {
  const { t } = useTranslation('sources')
  const own = useCall('own.list', {})
  const known = own.value?.sources.find((source) => source.id === id)
  return (
    <div className="page sources">
      <nav className="back"><Link href="/study/sources" className="word">← {t('title')}</Link></nav>
      <Heading title={t(id ? 'form.changeSource' : 'form.addSource')} />
      {own.failure && <FailureNote failure={own.failure} onRetry={own.reload} />}
      {!own.value && !own.failure && <Waiting />}
      {own.value && (id && !known ? <p className="quiet">{t('unknownSource')}</p> : <Form id={id} start={known?.fields ?? EMPTY_SOURCE} />)}
    </div>
  )
}

function Form({ id, start }: { id: string | undefined; start: OwnSourceFields }) {
  const { t } = useTranslation('sources')
  const { fields, state, set, ready } = useForm(start, 'source', (given: OwnSourceFields) => sourceProblems(tidied(given), { today: today() }))
  const { save, failure } = useSave()
  const submit = async () => {
    if (ready() && await save('own.saveSource', { ...(id && { id }), fields: tidied(fields) })) navigate('/study/sources')
  }
  return (
    <form className="own-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <div><SourceFields fields={fields} state={state} set={set} /></div>
      <aside className="preview" aria-label={t('form.preview')}>
        <h2>{t('form.preview')}</h2>
        <p>{fields.outlet ? <SourceWords source={sourceFrom('own-000', tidied(fields))} /> : <span className="quiet">{t('form.nothingYet')}</span>}</p>
        <p><span className="added">{t('addedHere')}</span></p>
        {failure && <FailureNote failure={failure} />}
        <p><button type="submit" className="dark">{t('form.save')}</button></p>
        <output className="hint">{state.problems.length > 0 ? t('form.missing', { count: state.problems.length }) : t('form.ready')}</output>
      </aside>
    </form>
  )
}
