import { useTranslation } from 'react-i18next'
import { useTable } from '../table-context.tsx'
import type { Fit } from './card-fit.ts'

/** Puts into words why a card fits a point, so that one can judge whether it does. */
export function useFitText(): (fit: Fit) => string {
  const { t } = useTranslation('table')
  const { names } = useTable()
  return ({ kind, met, states }) => t(`still.fit.${kind}`, { met: names.claim(met), states: names.claim(states) })
}
