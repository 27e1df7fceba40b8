import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import { standing } from '../../shared/debate/corrections.ts'
import type { ClientEvent } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { linesAtEach } from '../../shared/replay/lines-at.ts'
import { unfoldMoments, type MomentView } from '../../shared/replay/moment.ts'
import { speech } from '../support/builders.ts'
import { play, type Doing } from './play.ts'

const claims = fc.array(fc.record({ claim: fc.constantFrom('own-channel', 'talk-to-both', 'pretend-talks'), relation: fc.constantFrom('asserts' as const, 'denies' as const) }), { maxLength: 1 })
const events: fc.Arbitrary<ClientEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<ClientEvent>({ type: 'advance' }, { type: 'pause' }, { type: 'resume' }) },
  { weight: 1, arbitrary: fc.constantFrom<ClientEvent>({ type: 'pin', position: 'A08' }, { type: 'unpin', position: 'A08' }, { type: 'stop' }, { type: 'debrief.pass', question: 'apply' }) },
  { weight: 8, arbitrary: fc.record({ move: fc.constantFrom('assert' as const, 'rebut' as const, 'answer' as const, 'concede' as const, 'question' as const, 'yield' as const), claims, at: fc.integer({ min: 0, max: 9 }) }).map(({ move, at, ...given }) => speech(move === 'yield' ? '' : 'My words.', { move, ...given, respondsTo: move === 'assert' || move === 'yield' ? [] : [at + 4] })) },
)
const doings: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 12, arbitrary: events.map((event) => ({ do: 'send' as const, event })) },
  { weight: 3, arbitrary: fc.constantFrom(900, 20_000, 121_000).map((ms) => ({ do: 'wait' as const, ms })) },
  { weight: 5, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), type: fc.constantFrom('strike' as const, 'unstrike' as const, 'time.give' as const), at: fc.integer({ min: 0, max: 5 }) }) },
)

/** Past the brief, with something said. */
const OPENED: readonly Doing[] = [{ do: 'send', event: { type: 'advance' } }, { do: 'send', event: speech('My first words.', { claims: [{ claim: 'own-channel', relation: 'asserts' }] }) }]

function seenOf({ sessionId: _id, seq: _seq, moves: _moves, played: _played, undo: _undo, ...view }: DebateView): MomentView {
  return view
}

/** As it comes out of the database or off the wire. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const labelsOf = (lines: readonly Line[]) => labelGraph(buildGraph(lines))

it('a moment shows what the host showed live, and its lines make the same graph, at every entry of any session', () => {
  const met = { undone: 0, struck: 0 }
  fc.assert(fc.property(fc.boolean(), fc.array(doings, { minLength: 8, maxLength: 24 }), (timed, list) => {
    const { told, record } = play(timed, [...OPENED, ...list])
    const moments = unfoldMoments(plain(record.moments))
    expect(moments.map(({ seq }) => seq)).toEqual([...told.keys()].toSorted((a, b) => a - b))
    const linesAt = linesAtEach(record.lines)
    const struck = new Set(record.lines.filter((line) => line.void === 'struck').map(({ seq }) => seq))
    const unstruck = (lines: readonly Line[]) => plain(lines.filter(({ seq }) => !struck.has(seq)))
    const wrong = moments.filter(({ seq, view }) => {
      const then = told.get(seq)!
      const { shown, counting } = linesAt(seq)
      const same = isDeepStrictEqual(unstruck(shown), unstruck(then.lines)) && isDeepStrictEqual(shown.map((line) => line.seq), then.lines.map((line) => line.seq))
      return !same || !isDeepStrictEqual(view, plain(seenOf(then.view))) || !isDeepStrictEqual(labelsOf(counting), labelsOf(standing(then.lines)))
    })
    expect(wrong).toEqual([])
    for (const line of record.lines) if (line.void) met[line.void] += 1
  }), { numRuns: 20, seed: 3 })
  expect(Math.min(met.undone, met.struck)).toBeGreaterThan(2)
})
