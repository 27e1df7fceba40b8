import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAppInfo } from '../../client/app-info.tsx'
import { useCall } from '../../client/use-call.ts'

/** A door for each thing that works; none for what is still to come. `debates` is null until they are counted. */
export function Doors({ debates }: { debates: number | null }) {
  const { t } = useTranslation('home')
  const { pack, recipes } = useAppInfo()
  const left = useCall('review.stats', {}).value?.left
  const due = left ? left.due + left.learning : 0
  return (
    <nav className="doors" aria-label={t('doors')}>
      <Door first to="/new" name={t('door.spar')} hint={t('door.sparHint', { count: recipes[0]?.minutes ?? 0 })} />
      <Door to="/class" name={t('door.class')} hint={t('door.classHint')} />
      <Door to="/study" name={t('door.study')} hint={due > 0 ? t('door.studyDue', { count: due }) : t('door.studyHint', pack.counts)} />
      <Door to="/archive" name={t('door.archive')} hint={debates === null ? '\u00A0' : t('door.archiveHint', { count: debates })} />
    </nav>
  )
}

function Door({ to, name, hint, first = false }: { to: string; name: string; hint: string; first?: boolean }) {
  return (
    <Link href={to} className={first ? 'door first bare' : 'door bare'}>
      <b>{name}</b>
      <span>{hint}</span>
      <em aria-hidden="true">→</em>
    </Link>
  )
}
