import type { CellSize } from '../../../shared/picture/flow-routes.ts'

const INSET = { side: 11, top: 13, bottom: 5 } as const
/** Two columns beside the record or on a phone; more room for words where the sheet has the place of the record. flow.css has the same insets. */
export const CELL: Readonly<Record<'narrow' | 'wide', CellSize>> = {
  narrow: { width: 168, height: 124, head: 62, inset: INSET },
  wide: { width: 204, height: 124, head: 62, inset: INSET },
}
