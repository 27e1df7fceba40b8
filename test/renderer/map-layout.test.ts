import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../shared/picture/map-layout.ts'
import { NODE, pathOf, type MapLayout, type Point } from '../../shared/picture/map-shapes.ts'
import { inView, READABLE, viewOn } from '../../renderer/table/map/map-view.ts'
import { neighbour } from '../../renderer/table/map/map-walk.ts'
import { addEdge, addNode, emptyGraph, type ArgumentGraph } from '../../shared/argument/graph.ts'

/** Debates of up to 40 arguments, each meeting up to two older ones. */
const graphs = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }), { minLength: 1, maxLength: 40 }).map((backs) => {
  const graph = emptyGraph()
  for (const [index, back] of backs.entries()) {
    addNode(graph, { seq: index + 1, seat: 'a', kind: 'speech', claims: [], cards: [] })
    for (const to of new Set(back.map((steps) => index + 1 - steps).filter((seq) => seq > 0))) addEdge(graph, { from: index + 1, to, kind: 'attacks' })
  }
  return graph
})
const holds = (check: (graph: ArgumentGraph, layout: MapLayout) => void) => fc.assert(fc.property(graphs, (graph) => { check(graph, layoutOf(graph)) }), { numRuns: 60 })

describe('the drawn map', () => {
  it('has every argument once and every edge between two arguments once', () => holds((graph, { places, routes }) => {
    expect(places.map(({ seq }) => seq)).toEqual([...graph.nodes.keys()])
    expect(new Set(routes.map(({ from, to, kind }) => `${from} ${kind} ${to}`))).toEqual(new Set(graph.edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)))
    expect(routes).toHaveLength(graph.edges.length)
  }))
  it('lays no argument over another', () => holds((_, { places }) => {
    for (const [index, a] of places.entries()) for (const b of places.slice(index + 1)) expect(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height).toBe(true)
  }))
  it('puts each answer to the right of what it answers', () => holds((graph, { places }) => {
    const x = new Map(places.map((place) => [place.seq, place.x]))
    for (const { from, to } of graph.edges) expect(x.get(from)!).toBeGreaterThan(x.get(to)!)
  }))
  it('leads no line through an argument', () => holds((_, { places, routes }) => {
    // Between columns a line may bend; over a column it is straight, and between two arguments.
    const through = routes.flatMap(({ points }) => pairs(points)).filter(([a, b]) => places.some(({ x, y }) => {
      const over = Math.min(a.x, b.x) < x + NODE.width - 1 && Math.max(a.x, b.x) > x + 1
      return over && (a.y !== b.y || (a.y > y && a.y < y + NODE.height))
    }))
    expect(through).toEqual([])
  }))
  it('keeps arrows apart where several meet one argument', () => holds((_, { routes }) => {
    const ends = routes.map(({ points }) => `${points[0]!.x} ${points[0]!.y}`)
    expect(new Set(ends).size).toBe(ends.length)
  }))
  it('is the same picture for the same debate', () => holds((graph, layout) => { expect(layoutOf(graph)).toEqual(layout) }))
  it('can be walked by keys from any argument to any other', () => holds((_, layout) => {
    const { places } = layout
    const reached = new Set([places[0]!.seq])
    for (const from of reached) for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const to = neighbour(layout, from, direction)
      if (to !== null) reached.add(to)
    }
    expect(reached.size).toBe(places.length)
  }))
  it('leads left along an arrow to what an argument meets, and right to what meets it', () => holds((graph, layout) => {
    for (const { from, to } of graph.edges) {
      expect(graph.edges.filter((edge) => edge.from === from).map((edge) => edge.to)).toContain(neighbour(layout, from, 'left'))
      expect(graph.edges.filter((edge) => edge.to === to).map((edge) => edge.from)).toContain(neighbour(layout, to, 'right'))
    }
  }))
  it('leaves out edges of remarks, which are no arguments', () => {
    const graph = emptyGraph()
    addNode(graph, { seq: 1, seat: 'a', kind: 'card', claims: [], cards: [] })
    addEdge(graph, { from: 2, to: 1, kind: 'concedes' })
    expect(layoutOf(graph).routes).toEqual([])
  })
  it('draws a line as one path from what is met to what meets it', () => {
    expect(pathOf([{ x: 0, y: 5 }, { x: 10, y: 25 }, { x: 30, y: 25 }])).toBe('M0 5 C5 5 5 25 10 25 L30 25')
  })
})

describe('the window onto the map', () => {
  const room = { width: 356, height: 560, below: 44 }
  it('always shows the argument that it is opened on, large enough to read', () => holds((_, { places }) => {
    for (const place of places) expect(inView(place, viewOn(places, room, { seq: place.seq, meets: null }), room)).toBe(true)
  }))
  it('shows what the argument meets too, where it stands in the next column and not far off', () => holds((graph, { places }) => {
    const at = new Map(places.map((place) => [place.seq, place]))
    const near = graph.edges.filter(({ from, to }) => at.get(from)!.x - at.get(to)!.x < 250 && Math.abs(at.get(from)!.y - at.get(to)!.y) < 300)
    for (const { from, to } of near) expect(inView(at.get(to)!, viewOn(places, room, { seq: from, meets: to }), room)).toBe(true)
  }))
  it('shows the whole map where all of it can be read', () => {
    const places = [{ seq: 1, x: 0, y: 0 }, { seq: 2, x: 218, y: 0 }]
    const view = viewOn(places, { width: 1064, height: 600, below: 44 }, { seq: 2, meets: 1 })
    expect(view.zoom).toBe(1)
    for (const place of places) expect(inView(place, view, { width: 1064, height: 600, below: 44 })).toBe(true)
  })
  it('never zooms out so far that nobody could read, nor in beyond the true size', () => holds((_, { places }) => {
    const { zoom } = viewOn(places, room, { seq: 1, meets: null })
    expect(zoom).toBeGreaterThanOrEqual(READABLE)
    expect(zoom).toBeLessThanOrEqual(1)
  }))
})

const pairs = (points: readonly Point[]) => points.slice(1).map((point, index) => [points[index]!, point] as const)
