/**
 * Records the session that `test/replay` plays again: `node test/replay/record.ts`.
 * Run it only when a change of the machine is meant, raise MACHINE_VERSION if old snapshots now mean something else, and say so in the commit.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { envelopeOf } from '../../electron/store/record.ts'
import type { Envelope } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { MACHINE_VERSION } from '../../shared/debate/machine.ts'
import { anApp, aSession, speech, type aClock } from '../support/builders.ts'

export const FIXTURE = join(import.meta.dirname, 'fixtures/solo-macron.json')

/** The same, recorded by earlier versions of the machine and never again. */
export const OLD_FIXTURES = [1, 2, 3].map((version) => ({ version, file: join(import.meta.dirname, `fixtures/solo-macron-v${version}.json`) }))

export interface Recorded {
  machineVersion: number
  envelopes: Envelope[]
  lines: Line[]
  snapshot: unknown
}

/** A whole debate with everything that a student can do in it. */
function play(session: ReturnType<typeof aSession>, clock: ReturnType<typeof aClock>): void {
  session.must({ type: 'pin', position: 'A08' })
  session.must({ type: 'pin', position: 'A01' })
  session.must({ type: 'unpin', position: 'A01' })
  clock.pass(3 * 60_000)
  session.say('We need a line of our own.', ['own-channel'], { cards: ['A08'] })
  const card = () => session.lines().findLast((line) => line.kind === 'card' && !line.void)!.seq
  session.must(speech('', { move: 'concede', respondsTo: [card()] }))
  clock.pass(20_000)
  session.must({ type: 'pause' })
  clock.pass(60_000)
  session.must({ type: 'resume' })
  session.say('Bettel says “We need to talk with them if we want a solution”.', ['talk-to-both'])
  const taken = session.say('A word too quick.', ['geography'])
  session.must({ type: 'undo', target: taken })
  session.say('On what does this rest?', [], { move: 'question', respondsTo: [card()] })
  clock.pass(130_000)
  session.say('A late word against it.', ['own-channel'], { move: 'rebut', respondsTo: [card()] })
  session.must(speech('', { move: 'yield' }))
  session.must({ type: 'undo', target: session.must({ type: 'advance' }) })
  session.must({ type: 'advance' })
  session.must({ type: 'debrief.answer', question: 'describe', text: 'The moment when the card came.' })
  for (const question of ['analyse', 'transfer', 'apply'] as const) session.must({ type: 'debrief.pass', question })
  session.must({ type: 'advance' })
}

async function record(): Promise<Recorded> {
  const app = await anApp({ seed: 'replay' })
  const session = aSession(app, { seed: '2026' })
  play(session, app.clock)
  const envelopes = app.record.events(session.id).map((row) => envelopeOf(row)!)
  const snapshot: unknown = JSON.parse(app.record.snapshot(session.id)!.data)
  const lines = app.record.storedLines(session.id)
  app.close()
  return { machineVersion: MACHINE_VERSION, envelopes, lines, snapshot }
}

if (import.meta.main) writeFileSync(FIXTURE, `${JSON.stringify(await record(), null, 1)}\n`)
