import { useTranslation } from 'react-i18next'
import type { Line } from '../../../shared/debate/line.ts'
import { AppText } from '../../ui/record-line.tsx'
import { opening } from '../../ui/record-text.ts'
import { useShownTable } from '../shown-table.ts'

/** What an argument claims, by short names; without a claim its first words. */
export function NodeText({ line }: { line: Line }) {
  const { t } = useTranslation('map')
  const { names } = useShownTable()
  if (line.voice === 'app' || (line.erased && line.claims.length === 0)) return <AppText line={line} />
  if (line.claims.length === 0) return opening(line.text, 70)
  return line.claims.map(({ claim, relation }) => (relation === 'denies' ? t('denied', { claim: names.claim(claim) }) : names.claim(claim))).join(' · ')
}
