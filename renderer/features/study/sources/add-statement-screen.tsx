import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { StatementForm } from './statement-form.tsx'
import './sources.css'

const ALL = 300

/** Adds a statement with its source, or changes one that was added here. */
export function AddStatementScreen({ id }: { id?: string | undefined }) {
  const { t } = useTranslation('sources')
  const own = useCall('own.list', {})
  const sources = useCall('dossier.sources', { query: '', limit: ALL })
  const claims = useCall('dossier.claims', {})
  const failure = own.failure ?? sources.failure ?? claims.failure
  const known = own.value?.positions.find((position) => position.id === id)
  return (
    <div className="page sources">
      <nav className="back"><Link href="/study/sources" className="word">← {t('title')}</Link></nav>
      <Heading title={t(id ? 'form.changeStatement' : 'form.addStatement')} />
      <p className="quiet measure">{t('form.lead')}</p>
      {failure && <FailureNote failure={failure} onRetry={own.reload} />}
      {!failure && (!own.value || !sources.value || !claims.value) && <Waiting />}
      {own.value && sources.value && claims.value && (id && !known
        ? <p className="quiet">{t('unknownStatement')}</p>
        : <StatementForm id={id} start={known?.fields ?? null} sources={sources.value.sources.map(({ source }) => source)} claims={claims.value.map(({ claim }) => claim)} />)}
    </div>
  )
}
