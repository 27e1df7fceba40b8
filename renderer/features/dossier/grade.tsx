import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/dossier/schema.ts'

/** How good a source is, in words; a weak one is set so that it looks weak. */
export function Grade({ tier }: { tier: Source['tier'] }) {
  const { t } = useTranslation('dossier')
  return <span className={`grade grade-${tier}`} title={t(`gradeHelp.${tier}`)}>{t(`grade.${tier}`)}</span>
}
