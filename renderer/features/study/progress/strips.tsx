import { useTranslation } from 'react-i18next'
import type { Counted, Progress } from '../../../../shared/study/progress.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** Pixels. */
const HEIGHT = 72, COLUMN = 14, GAP = 6
/** The last bouts and days that are drawn; the list below holds all. */
const SHOWN = 32

/** A column for each bout, oldest first: what was met filled from below, what was missed left open above it. */
export function BoutStrip({ bouts, of, label }: { bouts: Progress['bouts']; of: (bout: Progress['bouts'][number]) => Counted; label: string }) {
  const format = useFormat()
  const shown = bouts.slice(-SHOWN)
  const most = Math.max(1, ...shown.map((bout) => of(bout).of))
  const width = Math.max(1, shown.length) * (COLUMN + GAP)
  const tall = (count: number) => (count / most) * (HEIGHT - 6)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of what the list below says
    <svg className="strip" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {shown.map((bout, index) => {
        const { value, of: all } = of(bout)
        const x = index * (COLUMN + GAP) + GAP / 2
        return (
          <g key={bout.session}>
            <title>{`${format.when(bout.at)}: ${value} / ${all}`}</title>
            <rect className="open" x={x + 0.5} y={HEIGHT - 1 - tall(all)} width={COLUMN - 1} height={tall(all)} />
            <rect className="met" x={x} y={HEIGHT - 1 - tall(value)} width={COLUMN} height={tall(value)} />
          </g>
        )
      })}
    </svg>
  )
}

/** A column for each of the last days, also those without a review, up to `today`. */
export function DayStrip({ days, today }: { days: Progress['days']; today: string }) {
  const { t } = useTranslation('progress')
  const counts = new Map(days.map(({ day, reviews }) => [day, reviews]))
  const shown = Array.from({ length: SHOWN }, (_, ago) => new Date(Date.parse(`${today}T12:00:00Z`) - (SHOWN - 1 - ago) * 86_400_000).toISOString().slice(0, 10)).map((day) => ({ day, count: counts.get(day) ?? 0 }))
  const most = Math.max(1, ...shown.map(({ count }) => count))
  const width = SHOWN * (COLUMN / 2 + GAP / 2)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its one sentence says what it shows
    <svg className="strip" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('daysLabel', { count: total, days: SHOWN })}>
      <line x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {shown.map(({ day, count }, index) => <rect key={day} className="met" x={index * (COLUMN / 2 + GAP / 2)} y={HEIGHT - 1 - (count / most) * (HEIGHT - 6)} width={COLUMN / 2} height={(count / most) * (HEIGHT - 6)} />)}
    </svg>
  )
}
