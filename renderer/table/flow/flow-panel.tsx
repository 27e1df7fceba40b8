import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { flowSheet, newestStages, stepOn, type FlowSheet, type FlowStep } from '../../../shared/argument/flow-sheet.ts'
import { edgesOutOf } from '../../../shared/argument/graph.ts'
import { useGoToLine } from '../go-to-line.ts'
import { MapLegend } from '../map/map-legend.tsx'
import type { PanelProps } from '../map/map-panel.tsx'
import { PanelEmpty } from '../map/panel-empty.tsx'
import { PanelHead } from '../map/panel-head.tsx'
import { useRelations } from '../map/use-relations.ts'
import { useShownTable } from '../shown-table.ts'
import { FlowArrows } from './flow-arrows.tsx'
import { FlowEntry } from './flow-entry.tsx'
import type { CellSize } from '../../../shared/picture/flow-routes.ts'
import { CELL } from './flow-cell.ts'
import { FlowTable } from './flow-table.tsx'
import { useDropped } from './use-dropped.ts'
import './flow.css'

const KEYS: Readonly<Record<string, FlowStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
/** Stages and rounds shown before one asks for more: all of the longest bout that can be set up. */
const STAGES = 8

/** The flow sheet: the debate from left to right, each answer beside what it answers; at first `most` stages and rounds of it. Walked by arrow keys; Enter shows the line. */
export function FlowPanel({ wide = false, onWiden, byKey = 0, onGo, most = STAGES }: PanelProps & { most?: number }) {
  const { t } = useTranslation('flow')
  const { graph, lines, labels } = useShownTable()
  const goToLine = useGoToLine()
  const relations = useRelations()
  const dropped = useDropped()
  const [stages, setStages] = useState(most)
  const sheet = useMemo(() => newestStages(flowSheet(lines, graph), stages), [lines, graph, stages])
  const bySeq = useMemo(() => new Map(lines.map((line) => [line.seq, line])), [lines])
  const [chosen, setChosen] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const newest = sheet.cells.at(-1)?.seq ?? null
  useEffect(() => { if (byKey > 0) box.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus() }, [byKey])
  const current = sheet.cells.some(({ seq }) => seq === chosen) ? chosen : newest
  const size = CELL[wide ? 'wide' : 'narrow']
  // The sheet grows to the right: what has just been said comes into view, beside whole columns, its row in the middle.
  const bring = useEffectEvent((on: FlowSheet, { width, height }: CellSize) => {
    const [scroll, cell] = [box.current?.querySelector('.flow-scroll'), on.cells.find(({ seq }) => seq === (box.current?.contains(document.activeElement) ? current : newest))]
    if (scroll && cell) scroll.scrollTo({ left: Math.ceil(cell.column + 1 - scroll.clientWidth / width) * width, top: (cell.row + 1) * height - scroll.clientHeight / 2, behavior: 'instant' })
  })
  useEffect(() => bring(sheet, size), [sheet, size])
  if (sheet.cells.length === 0) return <PanelEmpty text={t('empty')} byKey={byKey} />

  const go = (seq: number) => {
    onGo?.()
    requestAnimationFrame(() => goToLine(seq))
  }
  const walk = (event: KeyboardEvent, from: number) => {
    const step = KEYS[event.key]
    const to = step ? stepOn(sheet, from, step) : event.key === 'Home' ? sheet.cells[0]?.seq : event.key === 'End' ? newest : undefined
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (to !== null) box.current?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus()
  }
  const focused = (at: HTMLElement, seq: number) => {
    setChosen(seq)
    if (at.matches(':focus-visible')) at.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' }) // wholly, which focus alone does not see to
  }
  const entry = (seq: number) => {
    const line = bySeq.get(seq)
    return line && <FlowEntry line={line} current={current === seq} droppedBy={dropped.get(seq) ?? null} label={labels.get(seq)} meets={edgesOutOf(graph, seq).map(({ to }) => to)} relations={relations(seq)} onGo={go} onFocus={focused} onKey={walk} />
  }
  const showEarlier = () => {
    flushSync(() => setStages(stages + STAGES))
    box.current?.querySelector<HTMLElement>('[data-cell]')?.focus()
  }
  return (
    <div className="flow-panel" ref={box} style={{ '--cell': `${size.width}px`, '--row': `${size.height}px`, '--columns': sheet.columns.length }}>
      <PanelHead wide={wide} onWiden={onWiden}>
        {sheet.earlier > 0 && <button type="button" className="word quiet" onClick={showEarlier}>{t('earlier', { count: sheet.earlier })}</button>}
      </PanelHead>
      <div className="flow-scroll">
        <div className="flow-sheet">
          <FlowTable sheet={sheet} entry={entry} />
          <FlowArrows sheet={sheet} size={size} current={current} />
        </div>
      </div>
      <MapLegend />
    </div>
  )
}
