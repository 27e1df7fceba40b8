import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import { pathOf, type Point } from '../../../shared/picture/map-shapes.ts'

export type RelationEdgeType = Edge<{ points: Point[] }, 'relation'>

/** One line of the map, on the way that the layout keeps free for it. */
export function RelationEdge({ id, data, markerStart }: EdgeProps<RelationEdgeType>) {
  return data ? <BaseEdge id={id} path={pathOf(data.points)} {...(markerStart === undefined ? {} : { markerStart })} interactionWidth={0} /> : null
}
