import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import { Heading } from '../../ui/heading.tsx'
import { Browser } from './browser.tsx'
import { useDossierQuery } from './dossier-query.ts'
import { Ready } from './ready.tsx'
import { RetoldText } from './retold.tsx'
import './dossier.css'

/** Search in everything that was said and where it is printed, or one text taken apart (`?ids=S01-S20`). */
export function DossierScreen() {
  const { t, i18n } = useTranslation('dossier')
  const { t: tShell } = useTranslation('shell')
  const { pack } = useAppInfo()
  const [query, change] = useDossierQuery()
  const retold = query.ids.length > 0
  return (
    <div className="page dossier">
      <div className="dossier-head">
        <div>
          <Heading title={retold ? t('retoldTitle') : t('title')} />
          {!retold && <p className="quiet measure">{t('lead', pack.counts)} {i18n.language !== pack.language && tShell('packLanguage')}</p>}
        </div>
        <Ready query={query} />
      </div>
      {retold ? <RetoldText ids={query.ids} /> : <Browser query={query} change={change} />}
    </div>
  )
}
