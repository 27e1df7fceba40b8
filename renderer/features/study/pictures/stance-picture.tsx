import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pictures, StanceLine } from '../../../../shared/study/pictures/pictures.ts'
import { seatColour } from '../../../ui/record-text.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { outline, signOf } from './figure-sign.ts'
import { moveFrom } from './move-focus.ts'
import { StanceCard } from './stance-card.tsx'
import { stanceLayout, type PlacedDot, type PlacedLine } from './stance-layout.ts'
import { useWidth } from './use-width.ts'

/** Square pixels of a dot. */
const SIZE = 52

/** One line per figure through the mean of what it said on each day; every dot is a card. Arrows go from dot to dot, Enter opens the card. */
export function StancePicture({ stance, lines, label }: { stance: Pictures['stance']; lines: readonly StanceLine[]; label: string }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame, 620)
  const layout = stanceLayout(lines, stance.winter, width, (month) => format.partialDate(month))
  const [active, setActive] = useState<string | null>(null)
  const touched = useRef(false)
  const first = layout.lines.flatMap(({ dots }) => dots)[0]?.dot.id ?? null
  const known = layout.lines.flatMap(({ line, dots }) => dots.map(({ dot }) => ({ line, dot }))).find(({ dot }) => dot.id === active)
  const ring = layout.lines.flatMap(({ dots }) => dots).find(({ dot }) => dot.id === active)
  const here = known?.dot.id ?? first
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = here === null ? null : moveFrom(layout.lines, here, event.key)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    event.currentTarget.querySelector<SVGAElement>(`[data-id="${next}"]`)?.focus()
  }
  /** With a finger the first touch shows the card, the second opens it. */
  const onClick = (event: MouseEvent, id: string) => {
    if (touched.current && active !== id) event.preventDefault()
    setActive(id)
  }
  return (
    <div className="pictures-pair">
      <div className="pictures-frame" ref={frame}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- a drawing whose links the arrow keys go through */}
        <svg className="drawing" width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={label} onKeyDown={onKeyDown} onPointerDown={(event) => { touched.current = event.pointerType === 'touch' }}>
          {layout.ticks.map(({ x, label: name, month }) => <g key={name}><line className={month ? 'grid month' : 'grid'} x1={x} x2={x} y1={26} y2={layout.height - 12} /><text className="tick" x={x + 3} y={20}>{name}</text></g>)}
          {layout.winter !== null && <line className="winter" x1={layout.winter} x2={layout.winter} y1={6} y2={layout.height - 12} />}
          {layout.lines.map((placed, index) => (
            <g key={placed.line.figure} style={{ '--c': seatColour(placed.line.seat) }}>
              <Ground placed={placed} index={index} left={layout.left} right={layout.right} />
              {placed.dots.map((dot) => <Dot key={dot.dot.id} placed={dot} index={index} name={t('dot', { figure: placed.line.figure, date: format.partialDate(dot.dot.date, 'long'), stance: t(`stanceOf.${dot.dot.stance}`), voice: t(`voice.${dot.dot.voice}`), words: dot.dot.voice === 'reported' ? dot.dot.text : `“${dot.dot.text}”` })}
                focusable={dot.dot.id === here} active={dot.dot.id === active} onActive={() => setActive(dot.dot.id)} onClick={(event) => onClick(event, dot.dot.id)} />)}
            </g>
          ))}
          {ring && <circle className="ring" cx={ring.x} cy={ring.y} r={9} />}
        </svg>
      </div>
      <StanceCard shown={known ? { ...known.dot, figure: known.line.figure, seat: known.line.seat } : null} />
    </div>
  )
}

/** The steps, the name and the line of one figure. */
function Ground({ placed: { line, top, levels, path }, index, left, right }: { placed: PlacedLine; index: number; left: number; right: number }) {
  const { t } = useTranslation('pictures')
  const sign = signOf(index)
  return (
    <>
      <path className="dot quote" d={outline(sign, SIZE * 1.5)} transform={`translate(8 ${top + 11})`} aria-hidden="true" />
      <text className="name" x={22} y={top + 16}>{line.figure}</text>
      <text className="count" x={right} y={top + 16} textAnchor="end">{line.dots.length === 0 ? t('noDots') : t('dots', { count: line.dots.length })}</text>
      {levels.map(({ stance, y }) => (
        <g key={stance} aria-hidden="true">
          <line className={stance === 0 ? 'level middle' : 'level'} x1={left} x2={right} y1={y} y2={y} />
          {stance % 2 === 0 && <text className="step" x={left - 8} y={y + 4} textAnchor="end">{t(`step.${stance}`)}</text>}
        </g>
      ))}
      <path className="through" d={path} strokeDasharray={sign.dash} />
    </>
  )
}

interface DotProps { placed: PlacedDot; index: number; name: string; focusable: boolean; active: boolean; onActive: () => void; onClick: (event: MouseEvent) => void }

function Dot({ placed: { dot, x, y, span }, index, name, focusable, active, onActive, onClick }: DotProps) {
  return (
    <a href={`#/dossier/${dot.id}`} data-id={dot.id} tabIndex={focusable ? 0 : -1} aria-label={name} className={active ? 'mark active' : 'mark'} onFocus={onActive} onMouseEnter={onActive} onClick={onClick}>
      {span && <path className="span" d={`M${span[0]} ${y - 3}v6M${span[0]} ${y}H${span[1]}M${span[1]} ${y - 3}v6`} />}
      <circle className="halo" cx={x} cy={y} r={9} />
      <path className={`dot ${dot.voice}`} d={outline(signOf(index), SIZE)} transform={`translate(${x} ${y})`} />
      {dot.voice === 'quote-translated' && <circle className="hole" cx={x} cy={y} r={1.7} />}
    </a>
  )
}
