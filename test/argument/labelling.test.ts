import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEdge, addNode, emptyGraph, type ArgumentGraph, type Edge } from '../../shared/argument/graph.ts'
import { labelGraph, type Label } from '../../shared/argument/labelling.ts'

type Pair = readonly [from: number, to: number]

/** Arguments 1 to `size`, of which some are critical questions, with edges from → to. */
function aGraph(size: number, edges: Partial<Record<Edge['kind'], readonly Pair[]>>, questions: readonly number[] = []): ArgumentGraph {
  const graph = emptyGraph()
  for (let seq = 1; seq <= size; seq++) addNode(graph, { seq, seat: seq % 2 ? 'macron' : 'kallas', kind: questions.includes(seq) ? 'question' : 'speech', claims: [], cards: [] })
  for (const [kind, pairs] of Object.entries(edges)) for (const [from, to] of pairs) addEdge(graph, { from, to, kind: kind as Edge['kind'] })
  return graph
}

const labels = (...given: Parameters<typeof aGraph>): Label[] => [...labelGraph(aGraph(...given)).entries()].toSorted(([a], [b]) => a - b).map(([, label]) => label)

describe('grounded labels (Dung 1995)', () => {
  it('accept an argument that nobody attacks', () => expect(labels(1, {})).toEqual(['accepted']))
  it('reject what an accepted argument attacks', () => expect(labels(2, { attacks: [[2, 1]] })).toEqual(['rejected', 'accepted']))
  it('reinstate an argument whose attacker is defeated', () => expect(labels(3, { attacks: [[2, 1], [3, 2]] })).toEqual(['accepted', 'rejected', 'accepted']))
  it('alternate along a chain', () => expect(labels(4, { attacks: [[2, 1], [3, 2], [4, 3]] })).toEqual(['rejected', 'accepted', 'rejected', 'accepted']))
  it('leave two that attack each other undecided', () => expect(labels(2, { attacks: [[1, 2], [2, 1]] })).toEqual(['undecided', 'undecided']))
  it('leave a cycle of three undecided, and what hangs on it', () => expect(labels(4, { attacks: [[1, 2], [2, 3], [3, 1], [1, 4]] })).toEqual(Array(4).fill('undecided')))
  it('leave an argument that attacks itself undecided', () => expect(labels(2, { attacks: [[1, 1], [1, 2]] })).toEqual(['undecided', 'undecided']))
  it('break a cycle from outside', () => expect(labels(3, { attacks: [[1, 2], [2, 1], [3, 1]] })).toEqual(['rejected', 'accepted', 'accepted']))
  it('reject what an accepted argument attacks even if another attacker of it falls to the same argument', () => expect(labels(3, { attacks: [[2, 1], [3, 1], [3, 2]] })).toEqual(['rejected', 'rejected', 'accepted']))
  it('need one accepted attacker to reject, and all rejected to accept', () => expect(labels(4, { attacks: [[2, 1], [3, 1], [4, 2]] })).toEqual(['rejected', 'rejected', 'accepted', 'accepted']))
})

describe('labels over the grounded ones', () => {
  it('make an accepted argument open, not rejected, while a critical question on it waits', () => expect(labels(2, { questions: [[2, 1]] }, [2])).toEqual(['open', 'open']))
  it('close the question when it is answered', () => expect(labels(3, { questions: [[2, 1]], answers: [[3, 2]] }, [2])).toEqual(['accepted', 'accepted', 'accepted']))
  it('keep a rejected argument rejected, whatever is asked', () => expect(labels(3, { questions: [[2, 1]], attacks: [[3, 1]] }, [2])).toEqual(['rejected', 'open', 'accepted']))
  it('keep it open until every question on it is answered', () => expect(labels(4, { questions: [[2, 1], [3, 1]], answers: [[4, 2]] }, [2, 3])[0]).toBe('open'))
  it('let an open argument go on attacking', () => expect(labels(3, { attacks: [[2, 1]], questions: [[3, 2]] }, [3])).toEqual(['rejected', 'open', 'open']))
  it('count a conceded argument as out, say so, and let its attacks die', () => expect(labels(3, { attacks: [[2, 1]], concedes: [[3, 2]] })).toEqual(['accepted', 'conceded', 'accepted']))
  it('treat a withdrawn argument the same way', () => expect(labels(3, { attacks: [[2, 1]], withdraws: [[3, 2]] })).toEqual(['accepted', 'conceded', 'accepted']))
  it('let support change nothing', () => expect(labels(3, { attacks: [[2, 1]], supports: [[3, 1]] })).toEqual(['rejected', 'accepted', 'accepted']))
})

/** Written from the definition, not from the code: the least fixed point of "defended by what is accepted", then the overlays. */
function naive({ nodes, edges }: ArgumentGraph): Map<number, Label> {
  const of = (...kinds: Edge['kind'][]) => edges.filter(({ kind }) => kinds.includes(kind))
  const given = new Set(of('concedes', 'withdraws').map(({ to }) => to))
  const live = [...nodes.keys()].filter((seq) => !given.has(seq))
  const attacks = of('attacks').filter(({ from, to }) => !given.has(from) && !given.has(to))
  let accepted = new Set<number>()
  for (;;) {
    const defended = new Set(live.filter((seq) => attacks.filter(({ to }) => to === seq).every(({ from }) => attacks.some((attack) => attack.to === from && accepted.has(attack.from)))))
    if (defended.size === accepted.size) break
    accepted = defended
  }
  const answered = new Set(of('answers').map(({ to }) => to))
  const waits = (seq: number) => of('questions').some(({ from, to }) => to === seq && !answered.has(from))
  return new Map([...nodes.values()].map(({ seq, kind }): [number, Label] => {
    if (kind === 'question') return [seq, answered.has(seq) ? 'accepted' : 'open']
    if (given.has(seq)) return [seq, 'conceded']
    if (accepted.has(seq)) return [seq, waits(seq) ? 'open' : 'accepted']
    return [seq, attacks.some(({ from, to }) => to === seq && accepted.has(from)) ? 'rejected' : 'undecided']
  }))
}

/** Any graph with up to 60 arguments, cycles and self-attacks included; the last fifth of them are questions. */
const anyGraph = fc.integer({ min: 1, max: 60 }).chain((size) => {
  const speeches = Math.ceil(size * 0.8)
  const speech = fc.integer({ min: 1, max: speeches })
  const questions = Array.from({ length: size - speeches }, (_, index) => speeches + 1 + index)
  const pairs = (maxLength: number) => fc.array(fc.tuple(speech, speech), { maxLength })
  const question = questions.length > 0 ? fc.constantFrom(...questions) : null
  const onQuestions: fc.Arbitrary<[number, number][]> = question ? fc.array(fc.tuple(question, speech), { maxLength: 20 }) : fc.constant([])
  return fc.record({ attacks: pairs(size * 2), concedes: pairs(3), withdraws: pairs(2), supports: pairs(5), questions: onQuestions, answers: onQuestions })
    .map(({ answers, ...edges }) => aGraph(size, { ...edges, answers: answers.map(([asked, by]) => [by, asked]) }, questions))
})

const sorted = (map: ReadonlyMap<number, Label>) => [...map].toSorted(([a], [b]) => a - b)

it('gives the labels of the definition on any graph', () => {
  fc.assert(fc.property(anyGraph, (graph) => { expect(sorted(labelGraph(graph))).toEqual(sorted(naive(graph))) }), { numRuns: 300, seed: 2026 })
})

it('labels a session of 2,000 arguments: a long chain alternates, beside a knot of cycles', () => {
  const chain = Array.from({ length: 999 }, (_, index): Pair => [index + 2, index + 1])
  const knot = Array.from({ length: 1000 }, (_, index): Pair => [1001 + index, 1001 + ((index + 1) % 1000)])
  const found = labels(2000, { attacks: [...chain, ...knot] })
  expect(found.slice(0, 1000)).toEqual(Array.from({ length: 1000 }, (_, index) => (index % 2 ? 'accepted' : 'rejected')))
  expect(new Set(found.slice(1000))).toEqual(new Set(['undecided']))
})
