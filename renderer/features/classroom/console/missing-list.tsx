import { useTranslation } from 'react-i18next'
import { missingParts } from './next-step.ts'

/** What this part of the lesson still needs, in words. */
export function MissingList({ missing }: { missing: readonly string[] }) {
  const { t } = useTranslation('classroom')
  return <ul className="step-missing" aria-label={t('missing.title')}>{missingParts(missing).map(({ what, count }) => <li key={what}>{t(`missing.${what}`, { count })}</li>)}</ul>
}
