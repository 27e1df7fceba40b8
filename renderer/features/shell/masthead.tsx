import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { LanguageSwitch } from './language-switch.tsx'
import './masthead.css'

const PAGES = ['archive', 'dossier', 'glossary', 'settings'] as const

/** Name, what it is, and the ways to the other pages. */
export function Masthead() {
  const { t } = useTranslation('shell')
  const [path] = useLocation()
  return (
    <header className="masthead">
      <div className="page">
        <Link href="/" className="mark bare" aria-label={t('toHome')}>Tour <i>de</i> Table</Link>
        <span className="caps tagline">{t('tagline')}</span>
        <nav aria-label={t('pages')}>
          {PAGES.map((page) => <Link key={page} href={`/${page}`} className="bare" aria-current={path.startsWith(`/${page}`) ? 'page' : undefined}>{t(`page.${page}`)}</Link>)}
          <LanguageSwitch />
        </nav>
      </div>
    </header>
  )
}
