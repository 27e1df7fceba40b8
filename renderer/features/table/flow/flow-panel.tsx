import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { droppedPoints } from '../../../../shared/argument/dropped.ts'
import { flowSheet, stepOn, type FlowCell, type FlowColumn, type FlowSheet, type FlowStep } from '../../../../shared/argument/flow-sheet.ts'
import type { Line } from '../../../../shared/debate/line.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { goToLine } from '../go-to-line.ts'
import { useTable } from '../table-context.tsx'
import { FlowArrows } from './flow-arrows.tsx'
import { FlowEntry } from './flow-entry.tsx'
import './flow.css'

const KEYS: Readonly<Record<string, FlowStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The flow sheet: the debate from left to right, each answer beside what it answers. Walked by arrow keys; Enter shows the line. */
export function FlowPanel({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation('flow')
  const { graph, lines, labels, view } = useTable()
  // A point is dropped by the seat that it was put to, whichever seat that is.
  const dropped = useMemo(() => new Set(view.seats.flatMap(({ seat }) => droppedPoints({ graph, labels, lines, seat })).map(({ line }) => line)), [graph, labels, lines, view.seats])
  const sheet = useMemo(() => flowSheet(lines, graph), [lines, graph])
  const bySeq = useMemo(() => new Map(lines.map((line) => [line.seq, line])), [lines])
  const [chosen, setChosen] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const newest = sheet.cells.at(-1)?.seq
  // The sheet grows to the right: what has just been said comes into view.
  useEffect(() => { box.current?.querySelector(`[data-cell="${newest}"]`)?.scrollIntoView({ block: 'nearest', inline: 'end' }) }, [newest])
  const current = chosen !== null && graph.nodes.has(chosen) ? chosen : (newest ?? null)
  if (sheet.cells.length === 0) return <p className="tray-empty">{t('empty')}</p>

  const go = (seq: number) => {
    onGo?.()
    requestAnimationFrame(() => goToLine(seq))
  }
  const walk = (event: KeyboardEvent, from: number) => {
    const step = KEYS[event.key]
    const to = step ? stepOn(sheet, from, step) : event.key === 'Home' ? sheet.cells[0]?.seq : event.key === 'End' ? sheet.cells.at(-1)?.seq : undefined
    if (step || event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      event.stopPropagation()
    }
    if (to === undefined || to === null) return
    setChosen(to)
    box.current?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus()
  }
  return (
    <div className="flow-panel" ref={box}>
      <div className="flow-scroll">
        <table className="flow" style={{ '--columns': sheet.columns.length }} aria-label={t('label')}>
          <thead><Stages columns={sheet.columns} /><Seats columns={sheet.columns} /></thead>
          <tbody>
            {rowsOf(sheet).map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row is its place
              <tr key={index}>
                {row.map((cell, column) => {
                  const line = cell && bySeq.get(cell.seq)
                  // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
                  return <td key={column}>{line && <FlowEntry line={line} current={current === line.seq} dropped={dropped.has(line.seq)} label={labels.get(line.seq)} meets={sheet.arrows.filter(({ from }) => from === line.seq).map(({ to }) => to)} onGo={go} onKey={walk} />}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <FlowArrows sheet={sheet} />
      </div>
    </div>
  )
}

/** The cells of each row, null where a column has none. */
function rowsOf({ cells, columns, rows }: FlowSheet): (FlowCell | null)[][] {
  const grid = Array.from({ length: rows }, () => columns.map((): FlowCell | null => null))
  for (const cell of cells) grid[cell.row]![cell.column] = cell
  return grid
}

/** Stages over the columns that belong to them. */
function Stages({ columns }: { columns: readonly FlowColumn[] }) {
  const format = useFormat()
  const { view } = useTable()
  const rounds = (stage: Line['stage']) => view.stages.find(({ kind }) => kind === stage)?.rounds ?? 1
  const groups = [...Map.groupBy(columns, ({ stage, round }) => `${stage} ${round}`)]
  return <tr className="flow-stages">{groups.map(([key, group]) => <th key={key} colSpan={group.length} scope="colgroup">{format.stageRound(group[0]!.stage, group[0]!.round, rounds(group[0]!.stage))}</th>)}</tr>
}

function Seats({ columns }: { columns: readonly FlowColumn[] }) {
  const { t } = useTranslation('flow')
  const { names } = useTable()
  return <tr className="flow-seats">{columns.map(({ stage, round, seat }) => <th key={`${stage} ${round} ${seat}`} scope="col">{seat === null ? t('questions') : names.figure(seat)}</th>)}</tr>
}
