import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { replay, ReplayError } from '../../electron/host/replay.ts'
import { debateEventSchema } from '../../shared/debate/events.ts'
import { MACHINE_VERSION } from '../../shared/debate/machine.ts'
import { freeze, thaw } from '../../shared/debate/snapshot-format.ts'
import { aSession, sessionOf } from '../support/builders.ts'
import { aDatabase, aHostOn, copyOf } from '../support/host-on.ts'
import { FIXTURE, OLD_FIXTURES, type Recorded } from './record.ts'

const recorded = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Recorded
const again = (envelopes = recorded.envelopes) => {
  const { snapshot, lines } = replay(envelopes)
  return { lines, snapshot: JSON.parse(freeze(snapshot).data) as unknown }
}

/** If one of these fails, the machine reads old records otherwise than before: see `record.ts`. */
describe('a session recorded earlier', () => {
  it('still leads to the same lines and the same snapshot', () => {
    expect(again().lines).toEqual(recorded.lines)
    expect(again().snapshot).toEqual(recorded.snapshot)
  })
  it('was recorded with this version of the machine', () => expect(recorded.machineVersion).toBe(MACHINE_VERSION))
  it('still fits the schema of the events', () => {
    for (const { event } of recorded.envelopes) expect(debateEventSchema.parse(event)).toEqual(event)
  })
  it('holds every kind of event that a student\'s debate can have, and every kind of line', () => {
    expect(new Set(recorded.envelopes.map(({ event }) => event.type))).toEqual(new Set(['open', 'pin', 'unpin', 'advance', 'pause', 'resume', 'deliver', 'debrief.answer', 'debrief.pass', 'play', 'explain', 'ask', 'pass', 'time.up', 'undo']))
    expect(new Set(recorded.lines.map(({ kind }) => kind))).toEqual(new Set(['speech', 'card', 'reason', 'question', 'pass', 'yield', 'debrief', 'notice']))
  })
  it('leads to the same state when it is frozen and thawed after every entry', () => {
    for (let upTo = 1; upTo <= recorded.envelopes.length; upTo += 1) {
      const { snapshot } = replay(recorded.envelopes.slice(0, upTo))
      const thawed = thaw(freeze(snapshot))
      expect(thawed && freeze(thawed)).toEqual(freeze(snapshot))
    }
  })
})

describe('a session recorded by an earlier version of the machine', () => {
  it.each(OLD_FIXTURES)('leads to the same lines, and to a standard level: version $version', ({ file }) => {
    const old = JSON.parse(readFileSync(file, 'utf8')) as Recorded
    const envelopes = old.envelopes.map((envelope) => ({ ...envelope, event: debateEventSchema.parse(envelope.event) }))
    const { snapshot, lines } = replay(envelopes)
    expect(lines).toEqual(old.lines)
    expect(snapshot.context.level).toBe('standard')
  })
})

describe('a record that the machine cannot play', () => {
  it('is refused with the entry that does not fit', () => {
    expect(() => again(recorded.envelopes.slice(1))).toThrow(ReplayError)
    const speech = recorded.envelopes.findIndex(({ event }) => event.type === 'deliver')
    expect(() => again(recorded.envelopes.toSpliced(speech - 1, 1))).toThrow(expect.objectContaining({ seq: recorded.envelopes[speech]!.seq }))
  })
})

/** A session in the second round with its clock waiting, so that starting anew adds no entry. */
const db = await aDatabase()
const first = aHostOn(db)
const student = aSession(first).goTo('opening')
first.clock.pass(10_000)
student.say('We need a line of our own.')
student.must({ type: 'pause' })
const before = { view: student.view(), lines: student.lines() }
const bytes = db.serialize()

const GARBAGE = ["''", "'null'", "'{}'", "'[]'", "'17'", "'not json'", `'{"status":"active"}'`, `'{"status":"active","value":{"stage":"moon","clock":"stopped"},"context":{},"children":{},"historyValue":{}}'`,
  "json_remove(data, '$.context')", "json_set(data, '$.context', json('{}'))", "json_remove(data, '$.context.clock')", "json_remove(data, '$.context.pending')", "json_set(data, '$.value.stage', 'closed-for-ever')", "json_remove(data, '$.value.clock')",
  "json_set(data, '$.status', 'error')", "json_set(data, '$.context.recipe', 1)", "substr(data, 1, length(data) / 2)"]

const DAMAGE = [...GARBAGE.map((data) => `data = ${data}`), 'machine_version = 0', 'machine_version = 99', 'seq = seq - 1', "seq = seq - 1, at = '2020-01-01T00:00:00.000Z'"].map((change) => `UPDATE snapshots SET ${change}`)

describe('a stored snapshot that cannot be used', () => {
  it('is never thawed when another version of the machine wrote it, even if it looks the same', () => {
    const { snapshot } = replay(recorded.envelopes)
    const frozen = freeze(snapshot)
    expect([MACHINE_VERSION - 1, MACHINE_VERSION, MACHINE_VERSION + 1].map((version) => thaw({ ...frozen, version }) !== null)).toEqual([false, true, false])
  })

  it.each([...DAMAGE, 'DELETE FROM snapshots'])('is rebuilt from the record, to the same place: %s', (damage) => {
    const copy = copyOf(bytes)
    expect(copy.prepare(damage).run().changes).toBe(1)
    const app = aHostOn(copy)
    const session = sessionOf(app, student.id)
    expect(app.record.sessions()).toHaveLength(1)
    expect({ view: session.view(), lines: session.lines() }).toEqual(before)
    session.must({ type: 'resume' })
    expect(app.verify(session.id).ok).toBe(true)
    const times = app.record.events(session.id).map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
  })
})
