import { describe, expect, it } from 'vitest'
import { labelGraph, type Label } from '../../shared/argument/labelling.ts'
import { liveLabels } from '../../shared/argument/live-labels.ts'
import { clingoLabels, hasClingo } from './clingo.ts'
import { graphOf, randomGraph, SHAPE_NAMES, type Parts } from './random-graphs.ts'

const SIZES = [3, 8, 30, 200, 2_000]
/** Where a growing graph is compared on its way; the last is its end. */
const STOPS = [0.3, 0.7, 1]

const installed = hasClingo()
if (!installed) console.warn('SKIPPED: clingo is not installed (Debian: apt-get install gringo), so labels were not compared with an independent solver.')

const sorted = (labels: ReadonlyMap<number, Label>) => [...labels].toSorted(([a], [b]) => a - b)

/** Grows a graph edge by edge, in its random order; at every stop the labels of the three. */
function labelsAtStops({ nodes, edges }: Parts) {
  const live = liveLabels()
  for (const node of nodes) live.addNode(node)
  let built = 0
  return STOPS.map((stop) => {
    const upTo = Math.round(edges.length * stop)
    for (const edge of edges.slice(built, upTo)) live.addEdge(edge)
    built = upTo
    const part = { nodes, edges: edges.slice(0, upTo) }
    return { clingo: sorted(clingoLabels(part)), scratch: sorted(labelGraph(graphOf(part))), live: sorted(live.labels) }
  })
}

describe.skipIf(!installed)('labels of clingo, an independent solver (where it is installed)', () => {
  describe.each(SHAPE_NAMES)('%s', (shape) => {
    it.each(SIZES)('are those from scratch and those grown edge by edge, on %i arguments', (size) => {
      for (const overlays of [false, true]) {
        for (const { clingo, scratch, live } of labelsAtStops(randomGraph(shape, size, { seed: String(overlays), overlays }))) {
          expect(scratch).toEqual(clingo)
          expect(live).toEqual(clingo)
        }
      }
    })
  })

  it('are of all five kinds in the graphs that are compared', () => {
    const kinds = SHAPE_NAMES.flatMap((shape) => [...clingoLabels(randomGraph(shape, 200, { seed: 'true', overlays: true })).values()])
    expect(new Set(kinds)).toEqual(new Set(['accepted', 'rejected', 'undecided', 'open', 'conceded']))
  })
})
