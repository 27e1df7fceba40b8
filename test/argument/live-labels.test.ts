import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEdge, addNode, attackersOf, buildGraph, edgesInto, edgesOutOf, emptyGraph, victimsOf, type ArgumentNode, type Edge } from '../../shared/argument/graph.ts'
import { labelGraph, type Label } from '../../shared/argument/labelling.ts'
import { liveGraph } from '../../shared/argument/live-graph.ts'
import { liveLabels } from '../../shared/argument/live-labels.ts'
import { MOVES } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { aLine } from '../transcript/builders.ts'

type Step = { node: ArgumentNode['kind'] } | { kind: Edge['kind']; from: number; to: number }

const sorted = (labels: ReadonlyMap<number, Label>) => [...labels].toSorted(([a], [b]) => a - b)

/** Grows one graph step by step; `seen` gets live labels and those from scratch after each. Edges name any node that is there, by place. */
function grow(steps: readonly Step[], seen: (live: ReadonlyMap<number, Label>, scratch: ReadonlyMap<number, Label>) => void) {
  const graph = emptyGraph()
  const live = liveLabels()
  for (const step of steps) {
    if ('node' in step) {
      const node: ArgumentNode = { seq: graph.nodes.size + 1, seat: null, kind: step.node, claims: [], cards: [] }
      addNode(graph, node)
      live.addNode(node)
    } else {
      const edge = { kind: step.kind, from: 1 + (step.from % graph.nodes.size), to: 1 + (step.to % graph.nodes.size) }
      addEdge(graph, edge)
      live.addEdge(edge)
    }
    seen(live.labels, labelGraph(graph))
  }
}

const speech: Step = { node: 'speech' }
const attack = (from: number, to: number): Step => ({ kind: 'attacks', from: from - 1, to: to - 1 })
const concede = (from: number, to: number): Step => ({ kind: 'concedes', from: from - 1, to: to - 1 })
function after(...steps: Step[]): Label[] {
  let last: Label[] = []
  grow(steps, (live, scratch) => {
    expect(sorted(live)).toEqual(sorted(scratch))
    last = sorted(live).map(([, label]) => label)
  })
  return last
}

describe('labels that grow with the graph', () => {
  it('flip a chain back to its first argument', () => {
    expect(after(speech, speech, attack(2, 1), speech, attack(3, 2), speech, attack(4, 3))).toEqual(['rejected', 'accepted', 'rejected', 'accepted'])
  })

  it('see that an attack by what is out changes something when it is out thanks to its victim', () => {
    const square = [speech, speech, speech, speech, attack(1, 2), attack(2, 3), attack(3, 4)]
    expect(after(...square)).toEqual(['accepted', 'rejected', 'accepted', 'rejected'])
    expect(after(...square, attack(4, 1))).toEqual(Array(4).fill('undecided'))
  })

  it('see that an accepted argument loses its own ground by attacking what holds it up', () => {
    expect(after(speech, speech, speech, attack(1, 2), attack(2, 3), attack(3, 1))).toEqual(Array(3).fill('undecided'))
  })

  it('keep a defeat that has another reason when one reason goes', () => {
    expect(after(speech, speech, speech, attack(2, 1), attack(3, 1), speech, attack(4, 2))).toEqual(['rejected', 'rejected', 'accepted', 'accepted'])
  })

  it('settle a cycle when one of it is conceded, and leave an argument that attacks itself undecided', () => {
    expect(after(speech, speech, speech, attack(1, 2), attack(2, 3), attack(3, 1), concede(1, 2))).toEqual(['rejected', 'conceded', 'accepted'])
    expect(after(speech, attack(1, 1), speech, attack(1, 2))).toEqual(['undecided', 'undecided'])
  })

  it('refuse an attack from a line that is no argument', () => {
    expect(() => liveLabels().addEdge({ kind: 'attacks', from: 1, to: 2 })).toThrow('no argument')
  })
})

const place = fc.nat({ max: 1_000_000 })
const anEdge = (kind: fc.Arbitrary<Edge['kind']>): fc.Arbitrary<Step> => fc.record({ kind, from: place, to: place })
const aStep = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Step>(speech, { node: 'card' }, { node: 'question' }) },
  { weight: 6, arbitrary: anEdge(fc.constant('attacks')) },
  { weight: 3, arbitrary: anEdge(fc.constantFrom('supports', 'questions', 'answers', 'concedes', 'withdraws')) },
)

it('are those from scratch after every step of any sequence, cycles, concessions, withdrawals, questions and answers included', () => {
  const steps = fc.array(aStep, { maxLength: 120, size: 'max' }).map((rest): Step[] => [speech, ...rest])
  const statuses = new Set<Label>()
  fc.assert(fc.property(steps, (sequence) => {
    grow(sequence, (live, scratch) => {
      expect(sorted(live)).toEqual(sorted(scratch))
      for (const label of live.values()) statuses.add(label)
    })
  }), { numRuns: 300, seed: 2026 })
  expect(statuses).toEqual(new Set(['accepted', 'rejected', 'undecided', 'open', 'conceded'])) // the sequences reach them all
})

/** A record in which any line responds to any earlier ones. */
const aRecord = fc.array(fc.record({
  kind: fc.constantFrom<Line['kind']>('speech', 'speech', 'card', 'question', 'pass', 'notice'),
  move: fc.constantFrom(...MOVES), targets: fc.array(place, { maxLength: 3 }),
}), { maxLength: 60 }).map((lines) => lines.map(({ kind, move, targets }, index) =>
  aLine({ seq: index + 1, kind, move, seat: index % 2 ? 'kallas' : 'macron', respondsTo: index === 0 ? [] : targets.map((target) => 1 + (target % index)) })))

it('grow line by line to the graph and the labels that the whole record gives', () => {
  fc.assert(fc.property(aRecord, (lines) => {
    const live = liveGraph()
    lines.forEach((line, index) => {
      live.addLine(line)
      const graph = buildGraph(lines.slice(0, index + 1))
      expect(live.graph).toEqual(graph)
      expect(sorted(live.labels)).toEqual(sorted(labelGraph(graph)))
    })
  }), { numRuns: 200, seed: 2026 })
})

it('let every edge be found from both of its ends', () => {
  fc.assert(fc.property(aRecord, (lines) => {
    const graph = buildGraph(lines)
    for (const { seq } of lines) {
      expect(edgesInto(graph, seq)).toEqual(graph.edges.filter(({ to }) => to === seq))
      expect(edgesOutOf(graph, seq)).toEqual(graph.edges.filter(({ from }) => from === seq))
      expect(attackersOf(graph, seq)).toEqual(graph.edges.filter(({ kind, to }) => kind === 'attacks' && to === seq).map(({ from }) => from))
      expect(victimsOf(graph, seq)).toEqual(graph.edges.filter(({ kind, from }) => kind === 'attacks' && from === seq).map(({ to }) => to))
    }
  }), { numRuns: 50, seed: 2026 })
})
