import { expect, it } from 'vitest'
import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import { stillToAnswer } from '../../shared/argument/still-to-answer.ts'
import type { Line } from '../../shared/debate/line.ts'
import { anApp, aSession, speech } from '../support/builders.ts'

function waiting(lines: Line[], seat = 'macron'): Line[] {
  const graph = buildGraph(lines)
  return stillToAnswer(graph, labelGraph(graph), seat).map((seq) => lines.find((line) => line.seq === seq)!)
}

const app = await anApp()
const afterOpening = () => {
  const session = aSession(app).goTo('opening')
  session.say('Talking to both sides is the only way.', ['talk-to-both'])
  return session
}

it('waits for an answer to the question and to the cards that attack, the newest first', () => {
  const lines = afterOpening().lines()
  const found = waiting(lines)
  expect(found.map(({ kind }) => kind)).toContain('question')
  expect(found.map(({ seq }) => seq)).toEqual(found.map(({ seq }) => seq).toSorted((a, b) => b - a))
  for (const line of found) expect(line.seat).not.toBe('macron')
})

it('empties as one answers, rebuts and concedes', () => {
  const session = afterOpening()
  const before = waiting(session.lines())
  for (const line of before.filter(({ kind }) => kind === 'card')) {
    session.must(speech('', { move: 'concede', respondsTo: [line.seq] }))
    expect(waiting(session.lines())).not.toContainEqual(line)
  }
  const question = before.find(({ kind }) => kind === 'question')!
  expect(waiting(session.lines())).toEqual([question])
  const answer = session.say('Because nobody else will do it.', [], { move: 'answer', respondsTo: [question.seq] })
  expect(waiting(session.lines().filter(({ seq }) => seq <= answer))).toEqual([])
})

it('drops what attacks an argument that was withdrawn', () => {
  const session = afterOpening()
  const own = session.lines().find(({ seat }) => seat === 'macron')!
  session.must(speech('', { move: 'withdraw', respondsTo: [own.seq] }))
  expect(waiting(session.lines())).toEqual([])
})

it('drops an attack that one rebuts, and takes it up again when the rebuttal falls', () => {
  const line = (seq: number, seat: string, respondsTo: number[]): Line => ({ seq, seat, respondsTo, kind: 'speech', move: respondsTo.length ? 'rebut' : 'assert', claims: [], cards: [], position: null } as unknown as Line)
  const lines = [line(1, 'macron', []), line(2, 'kallas', [1]), line(3, 'macron', [2]), line(4, 'kallas', [3])]
  expect([1, 2, 3, 4].map((upTo) => waiting(lines.slice(0, upTo)).map(({ seq }) => seq))).toEqual([[], [2], [], [4, 2]])
})

it('makes no argument of passes, reasons, notices and yields', () => {
  const session = aSession(app).goTo('exchange')
  session.say('Well, I am not so sure about all this.', [])
  const graph = buildGraph(session.lines())
  const kinds = new Set([...graph.nodes.keys()].map((seq) => session.lines().find((line) => line.seq === seq)!.kind))
  expect(kinds).toEqual(new Set(['card', 'speech', 'question']))
})
