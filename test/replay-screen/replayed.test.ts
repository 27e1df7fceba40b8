import { expect, it } from 'vitest'
import { replayMethods } from '../../electron/host/methods/replay.ts'
import { replayedOf } from '../../renderer/features/replay/replayed.ts'
import { lanes, shareOf, stageMarks } from '../../renderer/features/replay/scrubber/track-marks.ts'
import { liveGraph } from '../../shared/argument/live-graph.ts'
import { partOf, layoutOf } from '../../shared/picture/map-layout.ts'
import { aSession, anApp } from '../support/builders.ts'

const app = await anApp()
const session = aSession(app).goTo('opening')
for (const words of ['One.', 'Two.', 'Three.']) session.say(words)
const answer = replayMethods(app.record)['session.record']({ sessionId: session.id })
if (!answer.ok) throw new Error(answer.detail)
const replayed = replayedOf(answer.value)
const places = replayed.moments.map((_, place) => place)

it('gives every place the graph and labels that a live session has after that line, whatever place came before', () => {
  for (const place of places.toReversed()) {
    const { lines, graph, labels, moment } = replayed.at(place)
    const live = liveGraph(session.lines().filter(({ seq }) => seq <= moment.seq))
    expect(graph).toEqual(live.graph)
    expect(labels).toEqual(live.labels)
    expect(lines).toEqual(session.lines().filter(({ seq }) => seq <= moment.seq))
  }
})

it('keeps every argument of the map where it stands in the whole picture', () => {
  const whole = layoutOf(replayed.whole)
  const { graph } = replayed.at(replayed.placeOf(8))
  const part = partOf(whole, graph)
  expect(part.places.map(({ seq }) => seq)).toEqual([...graph.nodes.keys()])
  expect(part.places.length).toBeLessThan(whole.places.length)
  expect(whole.places).toEqual(expect.arrayContaining(part.places))
  expect(partOf(whole, replayed.whole)).toEqual(whole)
})

it('lays the stages on the track without a gap, and every speech and card of a seat in its lane', () => {
  const stages = stageMarks(replayed)
  expect(stages[0]?.from).toBe(0)
  expect(stages.at(-1)?.to).toBe(1)
  for (const [index, { to }] of stages.entries()) expect(stages[index + 1]?.from ?? 1).toBe(to)
  const said = session.lines().filter(({ kind }) => kind === 'speech' || kind === 'card')
  const rows = lanes(replayed)
  expect(rows.map(({ seat }) => seat)).toEqual(session.view().seats.map(({ seat }) => seat))
  expect(rows.map(({ seat, speeches, cards }) => [seat, speeches.length + cards.length])).toEqual(rows.map(({ seat }) => [seat, said.filter((line) => line.seat === seat).length]))
  expect(shareOf(replayed, places.length - 1)).toBe(1)
})

it('finds the place of an entry, and before the first one the first', () => {
  expect([1, 2, 5, 9999, 0].map(replayed.placeOf)).toEqual([0, 1, 4, places.length - 1, 0])
})
