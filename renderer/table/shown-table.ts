import { createContext, use } from 'react'
import type { ArgumentGraph } from '../../shared/argument/graph.ts'
import type { Label } from '../../shared/argument/labelling.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { MomentView } from '../../shared/replay/moment.ts'
import type { RecordNames } from '../ui/record-line.tsx'

/** A session as it is shown: live, or as it was at a moment. What record, map, flow sheet and drawn table read; nothing here can be done. */
export interface ShownTable {
  view: MomentView
  lines: readonly Line[]
  /** The seat with whose eyes one looks: the student's own; null for an observer. */
  seat: string | null
  names: RecordNames
  graph: ArgumentGraph
  /** The graph of the whole session, where another moment of it is shown: the map then keeps every argument in its place. */
  whole?: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  /** Lines that wait for this seat's answer, newest first. */
  waiting: readonly number[]
}

export const ShownTableContext = createContext<ShownTable | null>(null)

/** The session that is on screen. */
export function useShownTable(): ShownTable {
  const table = use(ShownTableContext)
  if (!table) throw new Error('ShownTableContext is missing')
  return table
}
