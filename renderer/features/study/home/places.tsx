import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAppInfo } from '../../../client/app-info.tsx'
import { useCall } from '../../../client/use-call.ts'
import { shortName } from '../../../ui/record-text.ts'

/** The parts of the desk, each with what is to be done there. */
export function Places() {
  const { t } = useTranslation('desk')
  const { pack } = useAppInfo()
  const shoes = useCall('shoes.desk', {})
  const against = shoes.value?.last?.against
  const draft = useCall('shoes.draft.load', { origin: 'shoes', seat: against ?? pack.figures[0]?.seat ?? '' })
  const figure = pack.figures.find(({ seat }) => seat === against)?.figure
  const begun = against !== undefined && draft.value !== null && draft.value.text.trim() !== ''
  const places = [
    { to: '/dossier', name: t('place.dossier'), hint: t('place.dossierHint', pack.counts) },
    { to: '/study/review', name: t('place.review'), hint: t('place.reviewHint') },
    { to: '/study/sources', name: t('place.sources'), hint: t('place.sourcesHint') },
    { to: '/study/shoes', name: t('place.shoes'), hint: figure === undefined ? t('place.shoesHint') : t(begun ? 'place.shoesDraft' : 'place.shoesFor', { figure: shortName(figure) }) },
    { to: '/study/pictures', name: t('place.pictures'), hint: t('place.picturesHint') },
    { to: '/study/progress', name: t('place.progress'), hint: t('place.progressHint') },
  ]
  return (
    <nav className="study-places" aria-label={t('places')}>
      {places.map(({ to, name, hint }) => <Link key={to} href={to} className="study-place bare"><b>{name}</b><span>{hint}</span><em aria-hidden="true">→</em></Link>)}
    </nav>
  )
}
