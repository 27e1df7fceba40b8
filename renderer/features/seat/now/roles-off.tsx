import { useTranslation } from 'react-i18next'
import { useSeat } from '../seat-context.tsx'

/** The role ends here. */
export function RolesOff() {
  const { t } = useTranslation('seat')
  const { own } = useSeat()
  return (
    <section className="now-part now-off" aria-label={t('off.title')}>
      <h2>{t('off.title')}</h2>
      {own && <p>{t('off.spokeAs', { figure: own })}</p>}
      <p>{t('off.ownView')}</p>
    </section>
  )
}
