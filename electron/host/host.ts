import { corrects } from '../../shared/debate/corrections.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import type { Actor, ClientEvent, DebateEvent, Envelope, OpenEvent } from '../../shared/debate/events.ts'
import { kindOf } from '../../shared/debate/context.ts'
import { namedOnce } from '../../shared/debate/named-once.ts'
import { freeze } from '../../shared/debate/snapshot-format.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'
import { viewFor } from '../../shared/debate/view.ts'
import { wellFormed } from '../../shared/debate/well-formed.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Entry, Joining, NewSession } from '../store/record.ts'
import { sqliteRefusal } from '../store/sqlite-refusal.ts'
import { audience } from './audience.ts'
import { checkReferences } from './check-references.ts'
import { checkedQuotes } from './checked-quotes.ts'
import { dropDelivered } from './drop-delivered.ts'
import { clockDriver } from './clock-driver.ts'
import { correcting } from './correcting.ts'
import { liveSession, moveOn, rememberRefusal, type LiveSession } from './live-session.ts'
import { isBehind, loadSession, withLines } from './loader.ts'
import type { Host, HostOptions } from './host-api.ts'
import { newClass } from './new-class.ts'
import { newSession } from './new-session.ts'
import { partnerDriver } from './partner-driver.ts'
import { placeOf } from './place.ts'
import { seatingsOf } from './seatings.ts'
import { takeOverForgotten } from './take-over-forgotten.ts'
import { tryQuietly } from './try-quietly.ts'

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

  /** The view is made only for those who look at it: a class makes its own. */
  const tell = (live: LiveSession, lines: Line[]) => viewers.tell(live.id, { get view() { return viewOf(live) }, lines, live })

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
  function receive(live: LiveSession, by: Actor, event: DebateEvent, commandId: string | null, joins?: Joining): Result<{ seq: number }, Reason> {
    const at = [iso(), live.lastAt].toSorted()[1]!
    const envelope: Envelope = { seq: live.seq + 1, at, by, event }
    const result = step(live.snapshot, envelope)
    if (!result.ok) return result
    const line = lineOf(live.snapshot, envelope)
    let changed: Line[] = []
    try {
      const hash = writer.append({ ...entryOf(live, envelope, commandId, result.value, line), joins })
      moveOn(live, { snapshot: result.value, seq: envelope.seq, hash, at, line })
      if (line && corrects(line)) changed = live.book.replace(reader.lines(live.id))
    } catch (error) {
      takeUpAnewIfBehind(live)
      return sqliteRefusal(error, options.file)
    }
    clocks.arm(live)
    tell(live, line ? [...changed, line] : [])
    tellIfClosed(live)
    return ok({ seq: envelope.seq })
  }

  /** A commit may be reported as failed and be there all the same (a failing fsync): then memory must not go on from the entry before it. */
  function takeUpAnewIfBehind(live: LiveSession): void {
    if (sessions.get(live.id) !== live || !isBehind(live, reader)) return
    clocks.disarm(live.id)
    sessions.delete(live.id)
    const again = openWithLines(live.id)
    if (again.ok) tell(again.value, again.value.lines.filter(({ seq }) => seq > live.seq))
  }

  function tellIfClosed({ id, snapshot }: LiveSession): void {
    if (kindOf(snapshot.context) === 'closed') options.closed?.(id)
  }

  function entryOf(live: Pick<LiveSession, 'id' | 'hash'>, envelope: Envelope, commandId: string | null, next: DebateSnapshot, line: Line | null): Entry {
    return { session: live.id, envelope, commandId, salt: options.salt(), prevHash: live.hash, snapshot: freeze(next), line, seatings: seatingsOf(envelope), place: placeOf(next) }
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
      return created.ok ? begun(created.value) : created
    },

    createClass(classOptions) {
      takeWallTime()
      const created = newClass(classOptions, dossier, { at: iso(), random: options.random })
      return created.ok ? begun(created.value) : created
    },

    enter(sessionId, by, event, commandId, joins) {
      const opened = openWithLines(sessionId)
      return opened.ok ? once(opened.value, commandId, () => receive(opened.value, by, event, commandId, joins)) : opened
    },

    look: openWithLines,

    send({ commandId, sessionId, event }) {
      const opened = openWithLines(sessionId)
      if (!opened.ok) return opened
      const live = opened.value
      runPartner(live)
      const outcome = once(live, commandId, () => accept(live, commandId, event), () => tryQuietly(() => dropDelivered(desk, live, event, iso())))
      if (outcome.ok) runPartner(live)
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
      if (!noted.ok) tell(loaded.value, [])
      return ok(null)
    },

    forgotten(sessionId) {
      const live = sessions.get(sessionId)
      const lines = live && takeOverForgotten(live, reader)
      if (live && lines) tell(live, lines)
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

  function begun({ session, envelope }: { session: NewSession; envelope: Envelope & { event: OpenEvent } }): Result<{ sessionId: string }, Reason> {
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
  }

  /** A command that is sent again fails by the rules or by the record's unique index: only then its first outcome is looked up. */
  function once(live: LiveSession, commandId: string | null, act: () => Result<{ seq: number }, Reason>, again: () => void = () => {}): Result<{ seq: number }, Reason> {
    const refusedBefore = commandId === null ? undefined : live.refused.get(commandId)
    if (refusedBefore) return refuse(refusedBefore.reason, refusedBefore.detail)
    const outcome = act()
    if (outcome.ok || commandId === null) return outcome
    const before = reader.outcome(live.id, commandId)
    if (before !== null) {
      again()
      return ok({ seq: before })
    }
    rememberRefusal(live, commandId, outcome)
    return outcome
  }

  function accept(live: LiveSession, commandId: string, sent: ClientEvent): Result<{ seq: number }, Reason> {
    const event = namedOnce(wellFormed(sent))
    const person = live.participant
    if (live.snapshot.context.room) return refuse('not-your-seat', 'This session is a class; it is led from its own page. Nothing was changed, and what you wrote is kept here.')
    if (!person) return refuse('not-your-seat', 'The record plays every seat of this session; there is nothing to do here but read.')
    const checked = checkReferences(live, dossier, event)
    if (!checked.ok) return checked
    const by = { kind: 'student', participant: person.id, seat: person.seat } as const
    return receive(live, by, event.type === 'deliver' ? { ...event, quotes: checkedQuotes(dossier, event.text) } : event, commandId)
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
