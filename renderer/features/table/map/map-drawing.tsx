import { Background, BackgroundVariant, Controls, MarkerType, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow, useStore, type Edge } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edge as ArgumentEdge } from '../../../../shared/argument/graph.ts'
import { seatColour } from '../../../ui/record-text.ts'
import { useTable } from '../table-context.tsx'
import { ArgumentNode, type ArgumentNodeType } from './argument-node.tsx'
import { MapProvider } from './map-context.ts'
import { layoutOf, neighbour, NODE, type Direction, type Flow } from './map-layout.ts'

const NODE_TYPES = { argument: ArgumentNode }
const KEYS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
/** Below this zoom the words of a node cannot be read on a usual screen. */
const READABLE = 0.72
/** With fewer arguments the eye needs no second, smaller map. */
const MINIMAP_FROM = 14

interface DrawingProps { onGo: (seq: number) => void; wide: boolean }

/** The arguments of the session and how they meet, drawn. */
export function MapDrawing(props: DrawingProps) {
  return <ReactFlowProvider><Drawing {...props} /></ReactFlowProvider>
}

function Drawing({ onGo, wide }: DrawingProps) {
  const { t } = useTranslation('map')
  const { graph, lines } = useTable()
  const flow = useReactFlow()
  const across: Flow = wide ? 'right' : 'down'
  const places = useMemo(() => layoutOf(graph, across), [graph, across])
  const room = useStore((store) => store.width * store.height)
  const newest = places.at(-1)?.seq ?? null
  /** Where the keys have walked to, until something new is said. */
  const [walked, setWalked] = useState({ to: newest, since: newest })
  const current = walked.since === newest ? walked.to : newest
  const nodes = useMemo(() => {
    const bySeq = new Map(lines.map((line) => [line.seq, line]))
    return places.flatMap(({ seq, x, y }): ArgumentNodeType[] => {
      const line = bySeq.get(seq)
      return line ? [{ id: String(seq), type: 'argument', position: { x, y }, data: { line, flow: across }, ...NODE }] : []
    })
  }, [places, lines, across])
  const edges = useMemo(() => graph.edges.filter(({ from, to }) => graph.nodes.has(from) && graph.nodes.has(to)).map(drawn), [graph])

  const look = useCallback((seq: number) => {
    const place = places.find((each) => each.seq === seq)
    if (place) void flow.setCenter(place.x + NODE.width / 2, place.y + NODE.height / 2, { zoom: Math.max(flow.getZoom(), READABLE), duration: 0 })
  }, [flow, places])
  // A new argument comes into view; opened wide, the whole map does, as far as it stays readable.
  useEffect(() => {
    if (newest === null || room === 0) return
    const fit = async () => {
      if (wide) await flow.fitView({ maxZoom: 1, padding: 0.06 })
      if (!wide || flow.getZoom() < READABLE) look(newest)
    }
    void fit()
  }, [newest, wide, room, flow, look])

  const context = useMemo(() => ({
    current,
    go: onGo,
    walk(event: KeyboardEvent, from: number) {
      const direction = KEYS[event.key]
      const to = direction ? neighbour(places, from, direction) : event.key === 'Home' ? places[0]?.seq : event.key === 'End' ? places.at(-1)?.seq : undefined
      if (to === undefined || to === null) return
      event.preventDefault()
      event.stopPropagation()
      setWalked({ to, since: newest })
      look(to)
      document.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus({ preventScroll: true })
    },
  }), [current, newest, places, look, onGo])

  return (
    <MapProvider value={context}>
      <ReactFlow<ArgumentNodeType> nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false}
        minZoom={0.1} maxZoom={1.6} zoomOnDoubleClick={false} disableKeyboardA11y proOptions={{ hideAttribution: true }} aria-label={t('drawing')}>
        <Background variant={BackgroundVariant.Dots} gap={22} size={1} />
        {wide && nodes.length >= MINIMAP_FROM && <MiniMap pannable zoomable ariaLabel={t('overview')} nodeColor={(node: ArgumentNodeType) => seatColour(node.data.line.seat)} />}
        <Controls showInteractive={false} aria-label={t('zoom')} />
      </ReactFlow>
    </MapProvider>
  )
}

/** Each kind has its own stroke and arrow, so that colour is never the only sign. The arrow points at what is met. */
function drawn({ from, to, kind }: ArgumentEdge): Edge {
  const arrow = kind === 'attacks' || kind === 'concedes' || kind === 'withdraws' ? MarkerType.ArrowClosed : MarkerType.Arrow
  return {
    id: `${from}-${to}-${kind}`, source: String(to), target: String(from), className: `map-edge is-${kind}`, type: 'default',
    markerStart: { type: arrow, width: 18, height: 18, color: `var(--map-${kind})`, orient: 'auto-start-reverse' },
  }
}
