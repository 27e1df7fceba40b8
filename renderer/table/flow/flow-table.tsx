import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowCell, FlowColumn, FlowSheet } from '../../../shared/argument/flow-sheet.ts'
import type { Line } from '../../../shared/debate/line.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useShownTable } from '../shown-table.ts'

/** The sheet as a table: stages over seats, and in each cell what `entry` gives for the line that stands there. */
export function FlowTable({ sheet, entry }: { sheet: FlowSheet; entry: (seq: number) => ReactNode }) {
  const { t } = useTranslation('flow')
  return (
    <table className="flow" aria-label={t('label')}>
      <thead><Stages columns={sheet.columns} /><Seats columns={sheet.columns} /></thead>
      <tbody>
        {rowsOf(sheet).map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a row is its place
          <tr key={index}>
            {/* oxlint-disable-next-line react/no-array-index-key -- a cell is its place */}
            {row.map((cell, column) => <td key={column}>{cell && entry(cell.seq)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The cells of each row, null where a column has none. */
function rowsOf({ cells, columns, rows }: FlowSheet): (FlowCell | null)[][] {
  const grid = Array.from({ length: rows }, () => columns.map((): FlowCell | null => null))
  for (const cell of cells) grid[cell.row]![cell.column] = cell
  return grid
}

/** Stages over the columns that belong to them. The name stays in view while its columns pass. */
function Stages({ columns }: { columns: readonly FlowColumn[] }) {
  const format = useFormat()
  const { view } = useShownTable()
  const rounds = (stage: Line['stage']) => view.stages.find(({ kind }) => kind === stage)?.rounds ?? 1
  const groups = [...Map.groupBy(columns, ({ stage, round }) => `${stage} ${round}`)]
  return <tr className="flow-stages">{groups.map(([key, group]) => <th key={key} colSpan={group.length} scope="colgroup"><span>{format.stageRound(group[0]!.stage, group[0]!.round, rounds(group[0]!.stage))}</span></th>)}</tr>
}

function Seats({ columns }: { columns: readonly FlowColumn[] }) {
  const { t } = useTranslation('flow')
  const { names } = useShownTable()
  return <tr className="flow-seats">{columns.map(({ stage, round, seat }) => <th key={`${stage} ${round} ${seat}`} scope="col">{seat === null ? t('questions') : names.figure(seat)}</th>)}</tr>
}
