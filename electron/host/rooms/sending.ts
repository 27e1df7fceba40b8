import { roomStudentEventSchema, type Actor, type DebateEvent, type RoomClientEvent } from '../../../shared/debate/events.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Desk } from '../../store/desk.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import { checkedQuotes } from '../checked-quotes.ts'
import type { Principal } from '../connection.ts'
import { dropDelivered } from '../drop-delivered.ts'
import type { Host } from '../host-api.ts'
import { rememberRefusal, type LiveSession } from '../live-session.ts'
import { FACILITATOR_ID } from '../new-class.ts'
import { tryQuietly } from '../try-quietly.ts'
import { checkRoomEvent } from './check-event.ts'
import { classOf } from './class-of.ts'
import { cleanEvent } from './clean-event.ts'
import { worded } from './wording.ts'

export interface SendingParts {
  host: Pick<Host, 'look' | 'enter' | 'now'>
  reader: Pick<RecordReader, 'outcome'>
  dossier: Dossier
  desk: Pick<Desk, 'draft' | 'saveDraft'>
  isOnline: (sessionId: string, participant: string) => boolean
}

interface RoomCommand {
  commandId: string
  sessionId: string
  as?: string | undefined
  event: RoomClientEvent
}

type Outcome = Result<{ seq: number }, Reason>

/** What only students send; who sends it comes from the connection. */
const OF_STUDENTS: ReadonlySet<string> = new Set(roomStudentEventSchema.options.map(({ shape }) => shape.type.value))

/** One command of a class, by whoever is at the other end. The same `commandId` of the same person gets its first outcome. */
export function sending({ host, reader, dossier, desk, isOnline }: SendingParts) {
  return function send(principal: Principal, { commandId, sessionId, as, event: sent }: RoomCommand): Outcome {
    const found = classOf(host, sessionId)
    if (!found.ok) return found
    const { live } = found.value
    const by = actorOf(principal, as, live, isOnline)
    if (!by.ok) return by
    const who = by.value.kind === 'student' ? 'student' : 'teacher'
    const id = who === 'student' ? `${(by.value as { participant: string }).participant} ${commandId}` : commandId // nobody takes another's command, nor its outcome
    const before = reader.outcome(sessionId, id)
    if (before !== null) return ok({ seq: before })
    const refused = live.refused.get(id)
    if (refused) return refuse(refused.reason, refused.detail)

    const event = cleanEvent(sent)
    const checked: Result<null, Reason> = who === 'student' && !OF_STUDENTS.has(event.type) ? refuse('forbidden', '') : checkRoomEvent(live, dossier, by.value, event)
    const outcome = checked.ok ? host.enter(sessionId, by.value, recorded(event), id) : checked
    if (outcome.ok) {
      if (by.value.kind === 'student' && event.type === 'deliver') leaveNoDraft(live, by.value.participant, event)
      return outcome
    }
    const told = outcome === checked && outcome.detail !== '' ? outcome : worded(who, outcome)
    rememberRefusal(live, id, told)
    return told
  }

  function leaveNoDraft(live: LiveSession, id: string, event: Extract<RoomClientEvent, { type: 'deliver' }>): void {
    tryQuietly(() => dropDelivered(desk, { id: live.id, participant: { id, seat: '', pseudonym: '', name: '' } }, event, host.now()))
  }

  function recorded(event: RoomClientEvent): DebateEvent {
    return event.type === 'deliver' ? { ...event, quotes: checkedQuotes(dossier, event.text) } : event
  }
}

/** Who speaks. The teacher may act for somebody who has no device, or whose device is not there; nobody else acts for another. */
export function actorOf(principal: Principal, as: string | undefined, { id, snapshot }: LiveSession, isOnline: (sessionId: string, participant: string) => boolean): Result<Actor, Reason> {
  const people = snapshot.context.room?.people ?? {}
  if (principal.kind === 'owner' && as === undefined) return ok({ kind: 'facilitator', participant: FACILITATOR_ID })
  if (principal.kind !== 'owner' && (principal.kind !== 'participant' || as !== undefined)) return worded('student', refuse('forbidden', ''))
  const participant = principal.kind === 'participant' ? principal.participant : (as ?? '')
  const person = Object.hasOwn(people, participant) ? people[participant] : undefined
  if (!person) return refuse('unknown-participant', 'This person is not in the class. Nothing was changed.')
  if (person.out !== null) return worded('student', refuse(person.out, ''))
  if (principal.kind === 'owner' && !person.paper && isOnline(id, participant)) return refuse('forbidden', 'This person has a device that is connected, and speaks for herself or himself. Nothing was changed.')
  return ok({ kind: 'student', participant, seat: person.seat })
}
