import { TablePicture } from '../../../table/stages/table-picture.tsx'
import { useClock } from '../../../ui/clock.tsx'
import { useTable } from '../table-context.tsx'

/** The drawn table with the live clock; the only part of the rail that renders with it. */
export function TableFigure() {
  const { view, offsetMs } = useTable()
  return <TablePicture face={useClock(view.clock, offsetMs)} />
}
