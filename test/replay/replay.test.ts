import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replay, ReplayError } from '../../electron/host/replay.ts'
import { debateEventSchema, type Envelope } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { MACHINE_VERSION } from '../../shared/debate/machine.ts'
import { freeze, thaw } from '../../shared/debate/snapshot-format.ts'
import { aSession, sessionOf } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

interface Recorded { machineVersion: number; envelopes: Envelope[]; lines: Line[]; snapshot: unknown }

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/solo-macron.json'), 'utf8')) as Recorded
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
    expect(new Set(recorded.envelopes.map(({ event }) => event.type))).toEqual(new Set(['open', 'pin', 'unpin', 'advance', 'pause', 'resume', 'deliver', 'debrief.answer', 'debrief.pass', 'play', 'explain', 'ask', 'pass', 'time.up']))
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

describe('a record that the machine cannot play', () => {
  it('is refused with the entry that does not fit', () => {
    expect(() => again(recorded.envelopes.slice(1))).toThrow(ReplayError)
    const speech = recorded.envelopes.findIndex(({ event }) => event.type === 'deliver')
    expect(() => again(recorded.envelopes.toSpliced(speech - 1, 1))).toThrow(expect.objectContaining({ seq: recorded.envelopes[speech]!.seq }))
  })
})

/** A session in the second round, and a host that starts on what is stored once `spoil` has changed its snapshot. */
async function startedOn(spoil: string) {
  const db = await aDatabase()
  const first = aHostOn(db)
  const session = aSession(first).goTo('opening')
  session.must({ type: 'pause' }) // a waiting clock, so that starting anew adds no entry
  session.must({ type: 'resume' })
  session.say('We need a line of our own.')
  session.must({ type: 'pause' })
  const before = { view: session.view(), lines: session.lines() }
  db.exec(`UPDATE snapshots SET ${spoil}`)
  const second = aHostOn(db, { clock: first.clock })
  return { before, second, session: sessionOf(second, session.id) }
}

const GARBAGE = ["''", "'null'", "'{}'", "'[]'", "'17'", "'not json'", `'{"status":"active"}'`, `'{"status":"active","value":{"stage":"moon","clock":"stopped"},"context":{},"children":{},"historyValue":{}}'`,
  "json_remove(data, '$.context')", "json_set(data, '$.context', json('{}'))", "json_remove(data, '$.context.clock')", "json_remove(data, '$.context.pending')", "json_set(data, '$.value.stage', 'closed-for-ever')", "json_remove(data, '$.value.clock')",
  "json_set(data, '$.status', 'error')", "json_set(data, '$.context.recipe', 1)", "substr(data, 1, length(data) / 2)"]

describe('a stored snapshot that cannot be used', () => {
  it.each([...GARBAGE.map((data) => `data = ${data}`), 'machine_version = 0', 'machine_version = 99', 'seq = seq - 1', "machine_version = 99, data = 'x'"])('is rebuilt from the record, to the same place: %s', async (spoil) => {
    const { before, second, session } = await startedOn(spoil)
    expect({ view: session.view(), lines: session.lines() }).toEqual(before)
    session.must({ type: 'resume' })
    session.say('Still here.')
    expect(second.verify(session.id).ok).toBe(true)
  })
})
