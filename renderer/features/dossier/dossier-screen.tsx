import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useDossierQuery } from './dossier-query.ts'
import { Filters } from './filters.tsx'
import { Ready } from './ready.tsx'
import { Browse, Found } from './results.tsx'
import { Retold, RetoldLead } from './retold.tsx'
import './dossier.css'

/** All entries of the pack are few enough to be had at once; they give the list of people and the comparison of variants. */
const ALL = 300

/** Search in everything that was said, or one text taken apart (`?ids=S01-S20`). */
export function DossierScreen() {
  const { t, i18n } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const { pack } = useAppInfo()
  const [query, change] = useDossierQuery()
  const all = useCall('dossier.search', { query: '', limit: ALL })
  const retold = query.ids.length > 0
  return (
    <div className="page dossier">
      <div className="dossier-head">
        <div>
          <Heading title={retold ? t('retoldTitle') : t('title')} />
          {retold && all.value && <RetoldLead first={all.value.cards.find((card) => card.position.id === query.ids[0])} />}
          {!retold && <p className="quiet measure">{t('lead', pack.counts)} {i18n.language !== pack.language && tShell('packLanguage')}</p>}
        </div>
        <Ready query={query} />
      </div>
      {all.failure && <FailureNote failure={all.failure} onRetry={all.reload} />}
      {!all.value && !all.failure && <Waiting />}
      {all.value && retold && <Retold ids={query.ids} all={all.value.cards} />}
      {all.value && !retold && <>
        <Filters query={query} change={change} all={all.value.cards} />
        {query.q === '' && all.value.total === all.value.cards.length
          ? <Browse query={query} all={all.value.cards} onMore={(shown) => change({ shown })} />
          : <Found query={query} onMore={(shown) => change({ shown })} onClear={() => change({ q: '', figure: '', voice: '', period: '' })} />}
      </>}
    </div>
  )
}
