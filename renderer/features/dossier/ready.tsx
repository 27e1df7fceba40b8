import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { RETOLD } from '../../ui/retold.ts'
import type { DossierQuery } from './dossier-query.ts'

/** Ready-made ways into the dossier. */
export function Ready({ query }: { query: DossierQuery }) {
  const { t } = useTranslation('dossier')
  const here = query.ids.length > 0 ? 'retold' : query.period.length === 1 && query.period[0] === 'later' ? 'later' : 'everything'
  const ways = [['everything', '/dossier'], ['retold', RETOLD], ['later', '/dossier?period=later']] as const
  return (
    <nav className="ready" aria-label={t('ready')}>
      {ways.map(([name, href]) => <Link key={name} href={href} className="bare" aria-current={here === name ? 'true' : undefined}>{t(name)}</Link>)}
    </nav>
  )
}
