import { useTranslation } from 'react-i18next'
import { useCall } from '../../../client/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { ToDesk } from '../../../ui/to-desk.tsx'
import { OwnPart } from './own-part.tsx'
import { SourceList } from './source-list.tsx'
import './sources.css'

/** Sources to read next, and what was added at this machine. */
export function SourcesScreen() {
  const { t } = useTranslation('sources')
  const own = useCall('own.list', {})
  return (
    <div className="page sources">
      <ToDesk />
      <Heading title={t('title')} />
      <p className="quiet measure">{t('lead')}</p>
      {own.failure && <FailureNote failure={own.failure} onRetry={own.reload} />}
      <div className="sources-grid">
        <SourceList />
        {own.value && <OwnPart own={own.value} onChanged={own.reload} />}
      </div>
    </div>
  )
}
