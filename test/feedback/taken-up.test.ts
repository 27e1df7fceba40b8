import { expect, it } from 'vitest'
import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import { measuresOf } from '../../shared/feedback/measures.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { anApp, aSession } from '../support/builders.ts'
import { feedbackPack } from '../transcript/builders.ts'

it('counts the points that were taken up in the hint as in the table beside it', async () => {
  const session = aSession(await anApp(), { level: 'relentless' }).goTo('opening')
  session.say('We need a line of our own.', ['own-channel'])
  const card = session.lines().findLast(({ kind }) => kind === 'card')!.seq
  session.say('No: talk to both.', ['talk-to-both'], { move: 'rebut', respondsTo: [card] })
  session.say('And talking is no reward.', ['talk-not-reward'])
  const lines = session.lines()
  const graph = buildGraph(lines)
  const { value, of } = measuresOf({ lines, graph, labels: labelGraph(graph), seat: 'macron' }).find(({ id }) => id === 'taken-up')!
  const hints = feedbackOf({ lines, seat: 'macron', session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack }).hints
  expect(hints.find(({ rule }) => rule === 'engagement.taken-up')?.params).toEqual({ answered: String(value), total: String(of) })
  expect(of).toBeGreaterThan(value)
})
