import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import './to-desk.css'

/** The way back from a part of the study desk. */
export function ToDesk() {
  const { t } = useTranslation('shell')
  return <nav className="to-desk" aria-label={t('toDesk')}><Link href="/study" className="word">← {t('toDesk')}</Link></nav>
}
