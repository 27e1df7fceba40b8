import { scaleLinear } from 'd3-scale'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bar, SourceCounts } from '../../../../shared/study/pictures/pictures.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useWidth } from './use-width.ts'

/** Pixels. */
const ROW = 25, HEAD = 34, GAP = 64, AFTER = 26
/** Outlets beyond these are counted together: most print one thing. */
const OUTLETS = 14
const REST = ''

interface Block { title: string; bars: (Bar & { label: string; look: string })[] }

/** How many sources there are of each grade, outlet, language and month. */
export function SourcePicture({ sources, label }: { sources: SourceCounts; label: string }) {
  const { t } = useTranslation('pictures')
  const words = useSourceWords()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame, 324)
  const rest = sources.outlet.slice(OUTLETS)
  const outlets = [...sources.outlet.slice(0, OUTLETS), ...(rest.length > 0 ? [{ value: REST, count: rest.reduce((sum, { count }) => sum + count, 0) }] : [])]
  const blocks: Block[] = [
    { title: t('by.tier'), bars: sources.tier.map((bar) => ({ ...bar, label: words('tier', bar.value), look: bar.value })) },
    { title: t('by.language'), bars: sources.language.map((bar) => ({ ...bar, label: words('language', bar.value), look: 'plain' })) },
    { title: t('by.outlet'), bars: outlets.map((bar) => ({ ...bar, label: bar.value === REST ? t('otherOutlets', { count: rest.length }) : bar.value, look: 'plain' })) },
    { title: t('by.month'), bars: sources.month.map((bar) => ({ ...bar, label: words('month', bar.value), look: bar.value === 'none' ? 'aggregator' : 'plain' })) },
  ]
  const two = width > 700
  const column = two ? (width - GAP) / 2 : width
  const heightOf = ({ bars }: Block) => HEAD + bars.length * ROW + AFTER
  const tops = blocks.map((_, index) => blocks.slice(0, index).filter((__, before) => !two || before % 2 === index % 2).reduce((sum, block) => sum + heightOf(block), 0))
  const height = Math.max(...blocks.map((block, index) => (tops[index] ?? 0) + heightOf(block)))
  return (
    <div className="pictures-frame" ref={frame}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that changes with the day is no file; the table says the same */}
      <svg className="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <defs>
          <pattern id="bar-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" className="hatch-ground" /><rect width="2.4" height="5" className="hatch-line" /></pattern>
          <pattern id="bar-dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" className="hatch-ground" /><circle cx="2.5" cy="2.5" r="1.3" className="hatch-line" /></pattern>
        </defs>
        {blocks.map((block, index) => <Bars key={block.title} block={block} x={two && index % 2 === 1 ? column + GAP : 0} y={tops[index] ?? 0} width={column} />)}
      </svg>
    </div>
  )
}

function Bars({ block: { title, bars }, x, y, width }: { block: Block; x: number; y: number; width: number }) {
  const { t } = useTranslation('pictures')
  const names = Math.min(190, width * 0.42)
  const scale = scaleLinear([0, Math.max(1, ...bars.map(({ value, count }) => (value === REST ? 0 : count)))], [0, width - names - 40])
  return (
    <g transform={`translate(${x} ${y})`}>
      <text className="name" x={0} y={18}>{title}</text>
      {bars.map(({ value, label, count, look }, row) => (
        <g key={value} transform={`translate(0 ${HEAD + row * ROW})`}>
          <text className="bar-name" x={0} y={14}>{label.length > names / 6.4 ? `${label.slice(0, Math.floor(names / 6.4) - 1).trimEnd()}…` : label}</text>
          {value !== REST && <rect className={`bar ${look}`} x={names} y={3} width={Math.max(count === 0 ? 0 : 1.5, scale(count))} height={14} />}
          <text className="bar-count" x={names + (value === REST ? 0 : scale(count) + 7)} y={14}>{value === REST ? t('inAll', { count }) : count}</text>
        </g>
      ))}
    </g>
  )
}

/** How a value is called in the language of the interface. */
export function useSourceWords() {
  const { t, i18n } = useTranslation('pictures')
  const format = useFormat()
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' })
  return (by: 'tier' | 'language' | 'month' | 'outlet', value: string): string => {
    if (by === 'tier') return t(`grade.${value}`)
    if (by === 'language') return value.split('/').map((code) => languages.of(code) ?? code).join(' / ')
    if (by === 'month') return value === 'earlier' ? t('earlierMonths') : value === 'none' ? t('noMonth') : format.partialDate(value, 'long')
    return value
  }
}
