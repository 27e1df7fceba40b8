import { corrects } from '../../shared/debate/corrections.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import type { Actor, ClientEvent, Correction, DebateEvent, Envelope } from '../../shared/debate/events.ts'
import { kindOf } from '../../shared/debate/context.ts'
import { namedOnce } from '../../shared/debate/named-once.ts'
import { freeze } from '../../shared/debate/snapshot-format.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { viewFor } from '../../shared/debate/view.ts'
import { wellFormed } from '../../shared/debate/well-formed.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { CardTells } from '../content/card-tells.ts'
import type { Desk } from '../store/desk.ts'
import type { Dossier } from '../store/dossier.ts'
import type { RecordReader } from '../store/record-reader.ts'
import type { Entry, RecordWriter } from '../store/record.ts'
import { sqliteRefusal } from '../store/sqlite-refusal.ts'
import { audience, type Listener } from './audience.ts'
import { checkReferences } from './check-references.ts'
import { checkedQuotes } from './checked-quotes.ts'
import { clockDriver, type Schedule } from './clock-driver.ts'
import { correcting } from './correcting.ts'
import { liveSession, moveOn, rememberRefusal, type LiveSession } from './live-session.ts'
import { isBehind, loadSession, withLines } from './loader.ts'
import { newSession, type SessionOptions } from './new-session.ts'
import { partnerDriver } from './partner-driver.ts'
import { placeOf } from './place.ts'
import { takeOverForgotten } from './take-over-forgotten.ts'
import { tryQuietly } from './try-quietly.ts'

export interface HostOptions {
  writer: RecordWriter
  reader: RecordReader
  desk: Desk
  dossier: Dossier
  /** How plainly the cards of the pack say their claims. */
  tells?: (() => CardTells) | undefined
  file: string
  /** Milliseconds since 1970, going on evenly. */
  now: () => number
  /** Lets `now` jump to the wall's time: a laptop that slept has fallen behind. */
  takeWallTime?: (() => void) | undefined
  salt: () => Uint8Array
  random: () => number
  schedule: Schedule
  /** Told after a session was closed, and when a closed one is opened; must not throw. */
  closed?: ((sessionId: string) => void) | undefined
}

export interface Command {
  commandId: string
  sessionId: string
  event: ClientEvent
}

/** The sole writer (ARCHITECTURE §3): receives, steps, commits, and only then tells. */
export interface Host {
  createSession(options: SessionOptions): Result<{ sessionId: string }, Reason>
  send(command: Command): Result<{ seq: number }, Reason>
  view(sessionId: string): Result<{ view: DebateView; lines: Line[] }, Reason>
  watch(sessionId: string, listener: Listener): Result<() => void, Reason>
  rename(sessionId: string, name: string): Result<null, Reason>
  /** A correction by the facilitator: strike a line, give time back. */
  correct(command: { commandId: string; sessionId: string; event: Correction }): Result<{ seq: number }, Reason>
  /** Follows the store, out of which something of this session was taken: memory lets it go, and everybody who looks is told. */
  forgotten(sessionId: string): void
  /** Lets due clocks run out; timers call it, a simulation calls it itself. */
  checkClocks(): void
  now(): string
  close(): void
}

export function createHost(options: HostOptions): Host {
  const { writer, reader, desk, dossier, now } = options
  const sessions = new Map<string, LiveSession>()
  const nextMove = partnerDriver(dossier, options.tells)
  const iso = () => new Date(now()).toISOString()
  const clocks = clockDriver({
    now, schedule: options.schedule,
    timeUp: (live) => receive(live, { kind: 'app' }, { type: 'time.up' }, null).ok,
    alive: (live) => tryQuietly(() => desk.noteAlive(live.id, iso())),
  })

  const facilitator = correcting({ inMemory: (id) => sessions.get(id), reader, receive, disarm: (id) => clocks.disarm(id) })
  const viewers = audience({ schedule: options.schedule, now: iso, gone: letWait })

  const viewOf = (live: LiveSession) => viewFor(live.id, live.seq, live.snapshot, { seat: live.participant?.seat ?? null, participant: live.participant?.id ?? null, name: live.participant?.name || (live.participant?.pseudonym ?? '') })

  function open(id: string): Result<LiveSession, Reason> {
    const known = sessions.get(id)
    if (known) {
      viewers.use(id)
      return ok(known)
    }
    takeWallTime()
    const loaded = loadSession(reader, id)
    const recovered = loaded.ok ? recover(loaded.value) : loaded
    if (recovered.ok) {
      keep(recovered.value) // not before: time while the app was away must never count
      tellIfClosed(recovered.value)
    }
    return recovered
  }

  const openWithLines = (id: string): Result<LiveSession, Reason> => {
    const opened = open(id)
    return opened.ok ? withLines(opened.value) : opened
  }

  function keep(live: LiveSession): void {
    sessions.set(live.id, live)
    viewers.use(live.id)
  }

  /** Between debates the host's time may follow the wall's; never while a clock runs on it. */
  function takeWallTime(): void {
    const running = [...sessions.values()].some(({ snapshot }) => snapshot.value.clock === 'running')
    if (!running) options.takeWallTime?.()
  }

  /** A clock that ran when the app went away stops where it last was alive; a turn that was cut off goes on. */
  function recover(live: LiveSession): Result<LiveSession, Reason> {
    if (live.snapshot.value.clock === 'running') {
      const aliveAt = reader.session(live.id)?.alive_at ?? live.lastAt
      const done = receive(live, { kind: 'app' }, { type: 'recovered', aliveAt: aliveAt < live.lastAt ? live.lastAt : aliveAt }, null)
      if (!done.ok) return done
    }
    runPartner(live)
    return ok(live)
  }

  /** Step, commit, tell (ARCHITECTURE §3, 5-7). When nothing was stored, memory stays as it was. */
  function receive(live: LiveSession, by: Actor, event: DebateEvent, commandId: string | null): Result<{ seq: number }, Reason> {
    const at = [iso(), live.lastAt].toSorted()[1]!
    const envelope: Envelope = { seq: live.seq + 1, at, by, event }
    const result = step(live.snapshot, envelope)
    if (!result.ok) return result
    const line = lineOf(live.snapshot, envelope)
    let changed: Line[] = []
    try {
      const hash = writer.append(entryOf(live, envelope, commandId, result.value, line))
      moveOn(live, { snapshot: result.value, seq: envelope.seq, hash, at, line })
      if (line && corrects(line)) changed = live.book.replace(reader.lines(live.id))
    } catch (error) {
      takeUpAnewIfBehind(live)
      return sqliteRefusal(error, options.file)
    }
    clocks.arm(live)
    viewers.tell(live.id, { view: viewOf(live), lines: line ? [...changed, line] : [] })
    tellIfClosed(live)
    return ok({ seq: envelope.seq })
  }

  /** A commit may be reported as failed and be there all the same (a failing fsync): then memory must not go on from the entry before it. */
  function takeUpAnewIfBehind(live: LiveSession): void {
    if (sessions.get(live.id) !== live || !isBehind(live, reader)) return
    clocks.disarm(live.id)
    sessions.delete(live.id)
    const again = openWithLines(live.id)
    if (again.ok) viewers.tell(live.id, { view: viewOf(again.value), lines: again.value.lines.filter(({ seq }) => seq > live.seq) })
  }

  function tellIfClosed({ id, snapshot }: LiveSession): void {
    if (kindOf(snapshot.context) === 'closed') options.closed?.(id)
  }

  function entryOf(live: Pick<LiveSession, 'id' | 'hash'>, envelope: Envelope, commandId: string | null, next: DebateSnapshot, line: Line | null): Entry {
    return { session: live.id, envelope, commandId, salt: options.salt(), prevHash: live.hash, snapshot: freeze(next), line, place: placeOf(next) }
  }

  /**
   * The machine-run side moves until a person is to act; what it owes after a failed write or a fault of its own, it owes until
   * somebody comes back. A fault must not turn a speech that is stored into a failed one, nor keep a session from being opened.
   */
  function runPartner(live: LiveSession): void {
    try {
      for (let move = nextMove(live); move; move = nextMove(live)) {
        if (!receive(live, move.by, move.event, null).ok) return
      }
    } catch (error) {
      console.error(`The seats that play the record cannot go on in session ${live.id}:`, error)
    }
  }

  return {
    createSession(sessionOptions) {
      takeWallTime()
      const created = newSession(sessionOptions, dossier, { at: iso(), random: options.random })
      if (!created.ok) return created
      const { session, envelope } = created.value
      if (reader.session(session.id)) return refuse('not-stored', `A session ${session.id} is in this database already. Nothing was changed; use another seed or another database.`)
      const snapshot = begin(envelope.event, envelope.at)
      try {
        const hash = writer.createSession(session, entryOf({ id: session.id, hash: '' }, envelope, null, snapshot, null))
        const live = liveSession({ id: session.id, snapshot, seq: 1, lastAt: envelope.at }, { lines: () => reader.lines(session.id), participant: () => session.participant, hash: () => hash })
        keep(live)
        clocks.arm(live)
        runPartner(live)
        return ok({ sessionId: session.id })
      } catch (error) {
        return sqliteRefusal(error, options.file)
      }
    },

    send({ commandId, sessionId, event }) {
      const opened = openWithLines(sessionId)
      if (!opened.ok) return opened
      const live = opened.value
      runPartner(live)
      const refusedBefore = live.refused.get(commandId)
      if (refusedBefore) return refuse(refusedBefore.reason, refusedBefore.detail)
      const outcome = accept(live, commandId, event)
      if (outcome.ok) {
        runPartner(live)
        return outcome
      }
      // A command that is sent again fails by the rules or by the record's unique index: only then its first outcome is looked up.
      const before = reader.outcome(sessionId, commandId)
      if (before !== null) {
        tryQuietly(() => dropDelivered(live, event))
        return ok({ seq: before })
      }
      rememberRefusal(live, commandId, outcome)
      return outcome
    },

    view(sessionId) {
      const opened = openWithLines(sessionId)
      return opened.ok ? ok({ view: viewOf(opened.value), lines: opened.value.lines }) : opened
    },

    watch(sessionId, listener) {
      const opened = open(sessionId)
      if (!opened.ok) return opened
      runPartner(opened.value)
      return ok(viewers.join(sessionId, listener))
    },

    correct: ({ commandId, sessionId, event }) => facilitator.correct(sessionId, event, commandId),

    rename(sessionId, given) {
      const name = given.toWellFormed()
      const [student] = reader.participants(sessionId)
      if (!student) return reader.session(sessionId) ? refuse('unknown-seat', 'No student sits in this session.') : refuse('unknown-session', `There is no session ${sessionId} in this database.`)
      desk.rename(sessionId, student.id, name)
      const loaded = facilitator.asItIs(sessionId)
      if (!loaded.ok) return loaded
      loaded.value.participant = { ...student, name }
      const noted = name === student.name ? ok(null) : facilitator.enter(loaded.value, { type: 'renamed', seat: student.seat }, null)
      if (!noted.ok) viewers.tell(sessionId, { view: viewOf(loaded.value), lines: [] })
      return ok(null)
    },

    forgotten(sessionId) {
      const live = sessions.get(sessionId)
      const lines = live && takeOverForgotten(live, reader)
      if (live && lines) viewers.tell(sessionId, { view: viewOf(live), lines })
      else letWait(sessionId, iso())
    },

    checkClocks() {
      for (const live of sessions.values()) void receive(live, { kind: 'app' }, { type: 'time.up' }, null)
    },

    now: iso,

    close() {
      for (const live of sessions.values()) if (live.snapshot.value.clock === 'running') tryQuietly(() => desk.noteAlive(live.id, iso()))
      clocks.stop()
      sessions.clear()
    },
  }

  function accept(live: LiveSession, commandId: string, sent: ClientEvent): Result<{ seq: number }, Reason> {
    const event = namedOnce(wellFormed(sent))
    const person = live.participant
    if (!person) return refuse('not-your-seat', 'The record plays every seat of this session; there is nothing to do here but read.')
    const checked = checkReferences(live, dossier, event)
    if (!checked.ok) return checked
    const by = { kind: 'student', participant: person.id, seat: person.seat } as const
    return receive(live, by, event.type === 'deliver' ? { ...event, quotes: checkedQuotes(dossier, event.text) } : event, commandId)
  }

  /** A page that was cut off sends the draft of a speech again, and then the speech: what was delivered is no draft any more. */
  function dropDelivered({ id, participant }: LiveSession, event: ClientEvent): void {
    if (event.type !== 'deliver' || !participant || event.text === '' || desk.draft(id, participant.id)?.text !== event.text) return
    desk.saveDraft(id, participant.id, null, iso())
  }

  /** Nobody looks any more: the session leaves memory, and its clock waits for the next visit. */
  function letWait(sessionId: string, leftAt: string): void {
    const live = sessions.get(sessionId)
    if (!live) return
    clocks.disarm(sessionId)
    if (live.snapshot.value.clock === 'running') tryQuietly(() => desk.noteAlive(sessionId, leftAt))
    sessions.delete(sessionId)
  }
}
