import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../../client/app-info.tsx'
import './connection-banner.css'

/** Says on every page that nothing can be changed here, and what can be done. */
export function ReadOnlyBanner() {
  const { t } = useTranslation('shell')
  const { readOnly } = useAppInfo()
  return readOnly ? <div className="connection-banner" role="note"><b>{t('readOnly.title')}</b> {t('readOnly.text')}</div> : null
}
