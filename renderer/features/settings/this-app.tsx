import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'

/** Which app, which pack, where the data lie, and what is real. */
export function ThisApp() {
  const { t, i18n } = useTranslation('settings')
  const { version, pack } = useAppInfo()
  const packLang = i18n.language === pack.language ? undefined : pack.language
  return (
    <aside>
      <h2>{t('app')}</h2>
      <dl>
        <dt className="caps">{t('version')}</dt><dd>{version}</dd>
        <dt className="caps">{t('pack')}</dt><dd><code>{pack.id}</code> {pack.version}<br />{t('counts', pack.counts)}</dd>
        <dt className="caps">{t('real')}</dt><dd lang={packLang}>{pack.honesty}</dd>
        <dt className="caps">{t('care')}</dt><dd lang={packLang}>{pack.careLine}</dd>
        <dt className="caps">{t('simulated')}</dt><dd lang={packLang}>{pack.simulated}</dd>
      </dl>
    </aside>
  )
}
