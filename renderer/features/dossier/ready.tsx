import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DossierQuery } from './dossier-query.ts'

/** The statements of the one text that the pack takes apart (its `bblv`). */
export const RETOLD = '/dossier?ids=S01-S20'

/** Ready-made ways into the dossier. */
export function Ready({ query }: { query: DossierQuery }) {
  const { t } = useTranslation('dossier')
  const here = query.ids.length > 0 ? 'retold' : query.period === 'later' ? 'later' : 'everything'
  const ways = [['everything', '/dossier'], ['retold', RETOLD], ['later', '/dossier?period=later']] as const
  return (
    <nav className="ready" aria-label={t('ready')}>
      {ways.map(([name, href]) => <Link key={name} href={href} className="bare" aria-current={here === name ? 'true' : undefined}>{t(name)}</Link>)}
    </nav>
  )
}
