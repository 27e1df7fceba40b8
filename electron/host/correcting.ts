import type { Actor, Correction, DebateEvent } from '../../shared/debate/events.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { RecordReader } from '../store/record-reader.ts'
import type { LiveSession } from './live-session.ts'
import { loadSession, withLines } from './loader.ts'

type Outcome = Result<{ seq: number }, Reason>

export interface CorrectingParts {
  /** The session if it is in memory. */
  inMemory: (sessionId: string) => LiveSession | undefined
  reader: RecordReader
  /** The host's one way into the record. */
  receive: (live: LiveSession, by: Actor, event: DebateEvent, commandId: string | null) => Outcome
  /** Forgets the clock of a session that nobody is in. */
  disarm: (sessionId: string) => void
}

/** Whoever has this laptop before him leads the room; who that is stands nowhere in the record. */
const FACILITATOR = { kind: 'facilitator', participant: 'facilitator' } as const

/**
 * Corrections by the facilitator, in a session that runs, waits or is closed. A session that nobody is in is not taken up again by
 * this: its clock stays as it was left.
 */
export function correcting({ inMemory, reader, receive, disarm }: CorrectingParts) {
  const asItIs = (id: string): Result<LiveSession, Reason> => {
    const known = inMemory(id)
    const loaded = known ? ok(known) : loadSession(reader, id)
    return loaded.ok ? withLines(loaded.value) : loaded
  }
  const enter = (live: LiveSession, event: Correction, commandId: string | null): Outcome => {
    const outcome = receive(live, FACILITATOR, event, commandId)
    if (!inMemory(live.id)) disarm(live.id)
    return outcome
  }
  return {
    asItIs,
    enter,
    /** Errors: `unknown-target`, and what the rules refuse. A command that comes again gets its first outcome. */
    correct(sessionId: string, event: Correction, commandId: string): Outcome {
      const loaded = asItIs(sessionId)
      if (!loaded.ok) return loaded
      const checked = strikable(loaded.value, event)
      const outcome = checked.ok ? enter(loaded.value, event, commandId) : checked
      const before = outcome.ok ? null : reader.outcome(sessionId, commandId)
      return before === null ? outcome : ok({ seq: before })
    },
  }
}

/** What the machine cannot know because it holds no lines: only what a student said can be struck. */
function strikable({ lines }: LiveSession, event: Correction): Result<null, Reason> {
  if (event.type !== 'strike') return ok(null)
  const line = lines.find(({ seq }) => seq === event.target)
  if (line?.voice === 'student') return ok(null)
  return refuse('unknown-target', line ? `Line ${event.target} is no student's: what the record or the app says cannot be struck. Nothing was changed.` : `There is no line ${event.target} in this session. Nothing was changed.`)
}
