import { useTranslation } from 'react-i18next'
import type { OwnCase } from '../../../../shared/study/shoes-view.ts'
import { useFormat } from '../../../ui/use-format.ts'

const [WIDTH, HEIGHT, EDGE] = [420, 96, 12]

/**
 * The cases for the other side in the order in which they were written: a filled dot is a result, a ring the share of claims alone,
 * where nobody has judged yet. The list below holds the same figures; from two cases on.
 */
export function OverTime({ cases }: { cases: readonly OwnCase[] }) {
  const { t, i18n } = useTranslation('shoes')
  const { when } = useFormat()
  const dots = cases.filter(({ origin, result }) => origin === 'shoes' && result.share !== null).toReversed().map(({ id, writtenAt, result }) => ({ id, writtenAt, judged: result.result !== null, value: result.result ?? result.share ?? 0 }))
  if (dots.length < 2) return null
  const percent = (part: number) => new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 }).format(part)
  const x = (at: number) => EDGE + 34 + (at * (WIDTH - 2 * EDGE - 34)) / (dots.length - 1)
  const y = (value: number) => EDGE + (1 - value) * (HEIGHT - 2 * EDGE)
  const told = dots.map(({ writtenAt, judged, value }) => t(judged ? 'time.judged' : 'time.share', { when: when(writtenAt), part: percent(value) })).join('; ')
  return (
    <figure className="shoes-time">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that grows with the cases is no file */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('time.label', { told })}>
        {[0, 0.5, 1].map((value) => <g key={value}><line x1={EDGE + 34} x2={WIDTH - EDGE} y1={y(value)} y2={y(value)} /><text x={EDGE + 26} y={y(value) + 4} textAnchor="end">{percent(value)}</text></g>)}
        <polyline points={dots.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')} />
        {dots.map(({ id, judged, value }, at) => <circle key={id} className={judged ? 'judged' : undefined} cx={x(at)} cy={y(value)} r="5" />)}
      </svg>
      <figcaption>{t('time.caption')}</figcaption>
    </figure>
  )
}
