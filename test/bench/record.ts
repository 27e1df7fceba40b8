import { createHash } from 'node:crypto'
import { createActor, transition } from 'xstate'
import { chainBreak } from '../../electron/host/verify.ts'
import { loadSession } from '../../electron/host/loader.ts'
import { replay } from '../../electron/host/replay.ts'
import { envelopeOf } from '../../electron/store/record.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { begin } from '../../shared/debate/step.ts'
import type { DebateEvent, OpenEvent } from '../../shared/debate/events.ts'
import { debateMachine } from '../../shared/debate/machine.ts'
import { aDatabase } from '../support/host-on.ts'
import { longSession } from './long-session.ts'
import { median, rounded } from './stats.ts'

type Occurring = Exclude<DebateEvent['type'], 'open' | 'undo'>

const SIZES = [100, 1_000, 10_000] as const

/** Resuming, replaying and verifying sessions of up to 10,000 entries. Everything else of the app is left out. */
export async function record() {
  const db = await aDatabase()
  const reader = recordReader(db)
  const sessions = SIZES.map((size) => ({ size, id: longSession(db, size).id }))
  const { id: longest } = sessions.at(-1)!
  return { resuming: resuming(sessions), replaying: replaying(), verifying: verifying() }

  function resuming(all: typeof sessions) {
    const row = db.prepare<[string], { data: string }>('SELECT data FROM snapshots WHERE session_id = ?')
    const each = all.map(({ size, id }) => {
      const [floor, resume] = inTurn(
        () => void createActor(debateMachine, { snapshot: JSON.parse(row.get(id)!.data), input: undefined as never }).getSnapshot(),
        () => void loadSession(reader, id),
      )
      return { events: size, resumeMs: rounded(resume), floorMs: rounded(floor), ratio: rounded(resume / floor) }
    })
    const [first, last] = [each[0]!, each.at(-1)!]
    const growth = rounded(last.resumeMs / first.resumeMs)
    return { what: 'taking a session up / reading its snapshot row and parsing it into a machine snapshot, by createActor', sessions: each, ratio: last.ratio, target: 1.5, growth, targetGrowth: 1.25, ok: last.ratio <= 1.5 && growth <= 1.25 }
  }

  function replaying() {
    const envelopes = reader.events(longest).map((event) => envelopeOf(event)!)
    const bare = time(() => {
      let state = begin(envelopes[0]!.event as OpenEvent, envelopes[0]!.at)
      for (const envelope of envelopes.slice(1)) [state] = transition(debateMachine, state, { type: envelope.event.type as Occurring, envelope, at: Date.parse(envelope.at), value: state.value })
    }, 5)
    const ms = time(() => void replay(envelopes), 5)
    const eventsPerSecond = Math.round((envelopes.length / ms) * 1000)
    return { what: 'entries a second, replayed from scratch with their lines; or replaying / a bare loop over XState’s transition()', events: envelopes.length, eventsPerSecond, targetPerSecond: 20_000, ratio: rounded(ms / bare), target: 2, ok: eventsPerSecond >= 20_000 || ms / bare <= 2 }
  }

  function verifying() {
    const events = reader.events(longest)
    const bytes = events.map(({ salt, payload, actor, at, type, payloadHash, prevHash }) => [salt!, payload!, `${prevHash}\n${longest}\n${at}\n${actor}\n${type}\n${payloadHash}`] as const)
    const floor = time(() => {
      for (const [salt, payload, rest] of bytes) {
        createHash('sha256').update(salt).update(payload).digest('hex')
        createHash('sha256').update(rest).digest('hex')
      }
    }, 5)
    const verify = time(() => void chainBreak(longest, events), 5)
    return { what: 'checking the chain of 10,000 entries / hashing the same bytes', verifyMs: rounded(verify), hashMs: rounded(floor), ratio: rounded(verify / floor), target: 3, ok: verify / floor <= 3 }
  }
}

/** Median milliseconds of two short tasks, run in turn in batches, so that what else the machine does falls on both. */
function inTurn(a: () => void, b: () => void): [number, number] {
  const batch = (task: () => void) => {
    const start = performance.now()
    for (let run = 0; run < 100; run++) task()
    return (performance.now() - start) / 100
  }
  for (let warm = 0; warm < 20; warm++) {
    batch(a)
    batch(b)
  }
  const pairs = Array.from({ length: 41 }, () => [batch(a), batch(b)] as const)
  return [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))]
}

/** Median milliseconds of a task, after one run that warms it up. */
function time(task: () => void, runs = 41): number {
  task()
  return median(Array.from({ length: runs }, () => {
    const start = performance.now()
    task()
    return performance.now() - start
  }))
}
