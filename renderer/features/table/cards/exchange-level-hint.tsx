import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { exchangeLevel } from '../../../../shared/feedback/exchange-level.ts'
import { useTable } from '../table-context.tsx'

/** How far the exchange has come on the rebuttal ladder: a hint with the lines it rests on, never a mark. */
export function ExchangeLevelHint() {
  const { t } = useTranslation('table')
  const { lines, graph, seat } = useTable()
  const found = useMemo(() => (seat ? exchangeLevel(lines, graph, seat) : null), [lines, graph, seat])
  if (!found) return null
  return (
    <section className="still-level" aria-label={t('level.label')}>
      <p><b>{t('level.label')}</b> <span className="still-steps" aria-hidden="true">{[1, 2, 3, 4, 5].map((step) => <i key={step} className={step <= found.level ? 'on' : undefined} />)}</span> {t('level.of', { level: found.level })}</p>
      <p>{t(`level.${found.level}`)} {found.lines.length > 0 && t('level.lines', { lines: found.lines.join(', ') })}</p>
      {found.level < 5 && <p>{t(`level.next${found.level}`)}</p>}
      <p className="faint">{t('level.basis')}</p>
    </section>
  )
}
