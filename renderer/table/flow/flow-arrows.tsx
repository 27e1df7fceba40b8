import type { FlowSheet } from '../../../shared/argument/flow-sheet.ts'
import { flowRoutes, roundedPath, type CellSize } from '../../../shared/picture/flow-routes.ts'

const KINDS = ['attacks', 'supports', 'questions', 'answers', 'concedes', 'withdraws'] as const

/** Arrows from each answer to what it meets. They say what the entries say in words, so they are silent. */
export function FlowArrows({ sheet, size, current }: { sheet: FlowSheet; size: CellSize; current: number | null }) {
  return (
    <svg className="flow-arrows" width={sheet.columns.length * size.width + size.inset.side} height={size.head + sheet.rows * size.height} aria-hidden="true">
      <defs>
        {KINDS.map((kind) => (
          <marker key={kind} id={`flow-${kind}`} className={`map-edge is-${kind}`} viewBox="-1 -1 10 10" refX="7.5" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d={kind === 'attacks' ? 'M0 0 8 4 0 8z' : 'M0 0 8 4 0 8'} /></marker>
        ))}
      </defs>
      {flowRoutes(sheet, size).map(({ from, to, kind, points }) => (
        <g key={`${from} ${to} ${kind}`} className={`map-edge is-${kind}${from === current || to === current ? ' is-near' : ''}`}><path d={roundedPath(points)} markerEnd={`url(#flow-${kind})`} /></g>
      ))}
    </svg>
  )
}
