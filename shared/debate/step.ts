import { createActor, createMachine, initialTransition, type AnyActorScope, type SnapshotFrom } from 'xstate'
import { ok, refuse, type Result } from '../lib/result.ts'
import type { Reason } from '../protocol/reasons.ts'
import type { Envelope, OpenEvent } from './events.ts'
import { refusalFor } from './legality.ts'
import { contextBefore } from './undo.ts'
import { debateMachine } from './machine.ts'

export type DebateSnapshot = SnapshotFrom<typeof debateMachine>

/** The snapshot after the first entry of a record. */
export function begin(open: OpenEvent, at: string): DebateSnapshot {
  return initialTransition(debateMachine, { open, at: Date.parse(at) })[0]
}

/**
 * One entry of the record: snapshot → next snapshot, or a typed refusal that leaves the snapshot as it was.
 * Pure: the same snapshot and envelope always give the same result. The only door to XState (ARCHITECTURE §1).
 */
export function step(snapshot: DebateSnapshot, envelope: Envelope): Result<DebateSnapshot, Reason> {
  const { type } = envelope.event
  if (type === 'open') return refuse('not-now', 'The session is open already.')
  if (type === 'undo') return takeBack(snapshot, envelope)
  const occurrence = { type, envelope, at: Date.parse(envelope.at), value: snapshot.value } as const
  const next = debateMachine.transition(snapshot, occurrence, INERT)
  if (next === snapshot) {
    const reason = refusalFor(snapshot.context, envelope) ?? 'not-now'
    return refuse(reason, (REFUSED as Partial<Record<Reason, string>>)[reason] ?? 'This is not possible at this point of the debate. Nothing was changed.')
  }
  return ok(next)
}

/** Undo is no transition of the chart: the debate stands again where it stood before the move (`undo.ts`). */
function takeBack({ context, value }: DebateSnapshot, envelope: Envelope): Result<DebateSnapshot, Reason> {
  const reason = refusalFor(context, envelope)
  const { before } = context
  if (reason !== null || before === null) return refuse(reason ?? 'not-now', reason === 'too-late' ? REFUSED['too-late'] : 'There is nothing to take back here. Nothing was changed.')
  const paused = value.clock === 'paused'
  const then = contextBefore(context, before, Date.parse(envelope.at), paused)
  const place = before.value as DebateSnapshot['value']
  const clock = paused && place.clock === 'running' ? 'paused' : place.clock
  return ok(debateMachine.resolveState({ value: { ...place, clock }, context: then }))
}

/**
 * Where nothing can be started, sent or scheduled. XState's own `transition()` builds such a scope, and an actor in it, for
 * every call, which costs more than the step itself; the machine has no actors, so one scope serves all steps.
 */
const INERT = inertScope()

function inertScope(): AnyActorScope {
  const self = createActor(createMachine({}))
  const nothing = () => {}
  return { self, system: self.system, id: '', sessionId: '', logger: nothing, defer: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing }
}

const REFUSED = {
  'too-late': 'A move can be taken back for a minute. That time is over; the move stays in the record. You can still withdraw or concede it in your next turn.',
  'not-your-floor': 'You do not have the floor now. Your text is kept; deliver it when you have the floor again.',
  'not-your-seat': 'This seat is not yours in this session. Nothing was changed.',
  paused: 'The clock is paused. Your text is kept; resume, then deliver it.',
  'already-pinned': 'This card is pinned already.',
  'not-pinned': 'This card is not pinned.',
  'card-already-played': 'This card has been played already in this debate.',
  'already-done': 'This was done already. Nothing was changed.',
} as const satisfies Partial<Record<Reason, string>>
