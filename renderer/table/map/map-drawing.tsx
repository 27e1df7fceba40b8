import { Background, BackgroundVariant, Controls, MiniMap, ReactFlow, ReactFlowProvider, useNodesInitialized, useReactFlow, useStore } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edgesOutOf } from '../../../shared/argument/graph.ts'
import { seatColour } from '../../ui/record-text.ts'
import { useShownTable } from '../shown-table.ts'
import { ArgumentNode, type ArgumentNodeType } from './argument-node.tsx'
import { MapProvider } from './map-context.ts'
import { layoutOf, partOf } from '../../../shared/picture/map-layout.ts'
import { keptParts } from './map-parts.ts'
import type { Place } from '../../../shared/picture/map-shapes.ts'
import { inView, viewOn, type Room } from './map-view.ts'
import { neighbour, type Direction } from './map-walk.ts'
import { RelationEdge, type RelationEdgeType } from './relation-edge.tsx'

const NODE_TYPES = { argument: ArgumentNode }
const EDGE_TYPES = { relation: RelationEdge }
const KEYS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
/** Below this zoom an argument shows only who, which line and how it stands, but large. */
const FAR = 0.55
/** In a replay, with so many arguments, only those in sight are drawn: another moment must be there at once. The list has them all. */
const MANY = 60
/** With fewer arguments the eye needs no second, smaller map. */
const MINIMAP_FROM = 14
const OVERVIEW = { width: 168, height: 112 }
/** What the buttons take below, px. */
const BUTTONS = 44

interface DrawingProps {
  onGo: (seq: number) => void
  wide: boolean
  /** Raised when a key opened the map: the focus goes to an argument. 0 when it was opened otherwise. */
  byKey: number
}

/** The arguments of the session and how they meet, drawn. */
export function MapDrawing(props: DrawingProps) {
  return <ReactFlowProvider><Drawing {...props} /></ReactFlowProvider>
}

function Drawing({ onGo, wide, byKey }: DrawingProps) {
  const { t } = useTranslation('map')
  const { graph, whole, lines } = useShownTable()
  const flow = useReactFlow()
  const box = useRef<HTMLDivElement>(null)
  const laidOut = whole ?? graph
  const drawing = useMemo(() => layoutOf(laidOut), [laidOut])
  const picture = useMemo(() => (whole ? partOf(drawing, graph) : drawing), [drawing, whole, graph])
  const { places, routes } = picture
  const width = useStore((store) => store.width)
  const height = useStore((store) => store.height)
  const far = useStore((store) => store.transform[2] < FAR)
  const newest = places.at(-1)?.seq ?? null
  /** Where the keys have walked to, until something new is said. */
  const [walked, setWalked] = useState({ to: newest, since: newest })
  const current = walked.since === newest ? walked.to : newest
  const [kept] = useState(keptParts)
  const nodes = useMemo(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return places.flatMap((place): ArgumentNodeType[] => {
      const line = bySeq.get(place.seq)
      return line ? [kept.node(place, line)] : []
    })
  }, [kept, places, lines])
  const edges = useMemo(() => routes.map((route) => kept.edge(route, route.from === current || route.to === current, far)), [kept, routes, current, far])

  const overview = wide && nodes.length >= MINIMAP_FROM
  const room = useMemo((): Room => ({ width, height, below: overview ? OVERVIEW.height + 14 : BUTTONS }), [width, height, overview])
  const look = (on: readonly Place[], into: Room, seq: number) => void flow.setViewport(viewOn(on, into, { seq, meets: edgesOutOf(graph, seq)[0]?.to ?? null }))
  // Where the keys have walked to, else what is newest, stands in view whenever the map opens, grows or changes its size; not at every step.
  const frame = useEffectEvent((on: readonly Place[], into: Room) => { if (current !== null && into.width > 0) look(on, into, current) })
  useEffect(() => frame(places, room), [places, room])
  const ready = useNodesInitialized({ includeHiddenNodes: true })
  useEffect(() => { if (ready && byKey > 0) box.current?.querySelector<HTMLElement>('[data-node][tabindex="0"]')?.focus({ preventScroll: true }) }, [ready, byKey])

  const context = {
    current,
    go: onGo,
    see(seq: number) {
      const place = places.find((each) => each.seq === seq)
      if (place && !inView(place, flow.getViewport(), room)) look(places, room, seq)
    },
    walk(event: KeyboardEvent, from: number) {
      const direction = KEYS[event.key]
      const to = direction ? neighbour(picture, from, direction) : event.key === 'Home' ? places[0]?.seq : event.key === 'End' ? places.at(-1)?.seq : undefined
      if (to === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (to === null) return
      setWalked({ to, since: newest })
      const focus = () => box.current?.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus({ preventScroll: true })
      if (box.current?.querySelector(`[data-node="${to}"]`)) return focus()
      look(places, room, to) // out of sight and not drawn: it must come into sight first
      requestAnimationFrame(focus)
    },
  }
  const words = useMemo(() => ({ 'controls.ariaLabel': t('zoom'), 'controls.zoomIn.ariaLabel': t('zoomIn'), 'controls.zoomOut.ariaLabel': t('zoomOut'), 'controls.fitView.ariaLabel': t('whole'), 'minimap.ariaLabel': t('overview') }), [t])

  return (
    <MapProvider value={context}>
      <ReactFlow<ArgumentNodeType, RelationEdgeType> ref={box} className={far ? 'is-far' : ''} nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false}
        minZoom={0.08} maxZoom={1.6} zoomOnDoubleClick={false} disableKeyboardA11y onlyRenderVisibleElements={whole !== undefined && nodes.length > MANY} proOptions={{ hideAttribution: true }} ariaLabelConfig={words} aria-label={t('drawing')}>
        <Background variant={BackgroundVariant.Dots} gap={22} size={1} />
        {overview && !far && <MiniMap style={OVERVIEW} pannable zoomable nodeColor={(node: ArgumentNodeType) => seatColour(node.data.line.seat)} nodeStrokeColor="var(--ink-3)" />}
        <Controls showInteractive={false} orientation="horizontal" fitViewOptions={{ padding: 0.04, maxZoom: 1 }} />
      </ReactFlow>
    </MapProvider>
  )
}
