import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import { Heading } from '../../ui/heading.tsx'
import { WithEntries } from './with-entries.tsx'
import './glossary.css'

/** The pack's own words, explained; entries of the dossier that an explanation names are links. */
export function GlossaryScreen() {
  const { t, i18n } = useTranslation('glossary')
  const { t: tShell } = useTranslation('shell')
  const { pack } = useAppInfo()
  return (
    <div className="page glossary">
      <Heading title={t('title')} />
      <p className="quiet measure">{t('lead')} {i18n.language !== pack.language && tShell('packLanguage')}</p>
      <dl>
        {pack.glossary.map(({ term, meaning, source }) => (
          <div key={term}>
            <dt lang={pack.language}>{term}</dt>
            <dd lang={pack.language}>
              <WithEntries text={meaning} />
              {source && <small><span lang={i18n.language}>{t('source')}</span> <WithEntries text={source} /></small>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
