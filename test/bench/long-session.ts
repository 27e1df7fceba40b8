import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { kindOf, stageOf } from '../../shared/debate/context.ts'
import type { Actor, DebateEvent, Envelope, OpenEvent } from '../../shared/debate/events.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import { freeze } from '../../shared/debate/snapshot-format.ts'
import { begin, step } from '../../shared/debate/step.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { GENESIS } from '../../electron/store/chain.ts'
import { recordWriter } from '../../electron/store/record.ts'
import { SEATS } from '../eval/partner-data.ts'

const STUDENT: Actor = { kind: 'student', participant: 'p1', seat: 'macron' }
const SPEECH = 'Without a line of its own to Moscow, Europe hears on the news what others have agreed about its security, and that is no way to look after five hundred million people. '

/** A debate that hardly ends: three stages of as many rounds as a recipe may have. */
const opening: OpenEvent = {
  type: 'open', pack: { id: 'eu-russia-2026', version: '0', hash: '0' }, recipe: { ...soloSparring, stages: soloSparring.stages.flatMap((stage) => (stage.kind === 'exchange' ? Array.from({ length: 3 }, () => ({ ...stage, rounds: 1000 })) : [stage])) },
  asOf: '2026-03-31', seed: 'bench', timed: true, level: 'standard', lead: 'macron', seats: SEATS.map((each) => ({ ...each, played: each.seat === 'macron' ? 'student' : 'record' })),
}

/** Writes a session of `size` entries through the real machine and the real writer; every turn is a speech, three passes and a skipped question. Returns its id. */
export function longSession(db: Database, size: number): { id: string; opening: OpenEvent } {
  const id = `bench-${size}`
  const writer = recordWriter(db)
  let [snapshot, hash, seq] = [begin(opening, at(1)), '', 1]
  const append = (envelope: Envelope, first: boolean) => {
    const line = first ? null : lineOf(snapshot, envelope)
    if (!first) {
      const next = step(snapshot, envelope)
      if (!next.ok) throw new Error(`${envelope.event.type}: ${next.reason}`)
      snapshot = next.value
    }
    const place = { stage: kindOf(snapshot.context), round: snapshot.context.round, rounds: stageOf(snapshot.context)?.rounds ?? 1, status: 'running' as const }
    const entry = { session: id, envelope, commandId: null, salt: randomBytes(16), prevHash: first ? GENESIS : hash, snapshot: freeze(snapshot), line, place }
    hash = first ? writer.createSession({ id, packId: opening.pack.id, packVersion: '0', recipeId: opening.recipe.id, lead: 'macron', asOf: opening.asOf, timed: true, createdAt: at(1), participant: { id: 'p1', seat: 'macron', pseudonym: 'Student A', name: '' } }, entry) : writer.append(entry)
  }
  db.pragma('synchronous = OFF') // only here, to be done sooner: what is measured is reading
  append({ seq, at: at(seq), by: STUDENT, event: opening }, true)
  while (seq < size) {
    seq += 1
    append({ seq, at: at(seq), ...owed(snapshot) }, false)
  }
  return { id, opening }
}

const at = (seq: number) => new Date(Date.parse('2026-01-29T09:00:00Z') + seq * 100).toISOString()

function owed({ context }: ReturnType<typeof begin>): { by: Actor; event: DebateEvent } {
  const [pending] = context.pending
  const line = { rule: 'bench', params: {}, text: 'Nothing in hand answers it.' }
  if (kindOf(context) === 'prepare') return { by: STUDENT, event: { type: 'advance' } }
  if (pending !== undefined) return { by: { kind: 'record', seat: pending }, event: { type: 'pass', ...line } }
  if (context.toQuestion !== null) return { by: { kind: 'app' }, event: { type: 'skip-question', ...line } }
  return { by: STUDENT, event: { type: 'deliver', move: 'assert', text: SPEECH.repeat(2), claims: [{ claim: 'own-channel', relation: 'asserts' }], cards: [], respondsTo: [], warrant: '', limits: '', quotes: [] } }
}
