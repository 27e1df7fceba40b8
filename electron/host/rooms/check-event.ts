import { kindOf } from '../../../shared/debate/context.ts'
import type { Actor, RoomClientEvent } from '../../../shared/debate/events.ts'
import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import { arguesAs } from '../../../shared/room/stage-now.ts'
import type { Dossier } from '../../store/dossier.ts'
import { checkGrounds, checkSpeech, checkText, inPlay } from '../check-references.ts'
import type { LiveSession } from '../live-session.ts'
import { lineFor } from './lines-for.ts'
import { membersBySeat, openSeats } from './seating.ts'

type Check = Result<null, Reason>

const KEPT = 'Your text is kept.'

/** What the machine cannot know of an event in a class, because it holds no pack and no lines: do cards, claims and lines exist, are texts more than blanks, is a chosen seat free? */
export function checkRoomEvent(live: LiveSession, dossier: Dossier, by: Actor, event: RoomClientEvent): Check {
  const line = (...seqs: readonly number[]): Check => seqs.map((seq) => knownLine(live, by, seq)).find((check) => !check.ok) ?? ok(null)
  switch (event.type) {
    case 'pin': return ownCard(live, dossier, by, event.position)
    case 'deliver': return delivered(live, dossier, by, event, line)
    case 'room.spoken': return first(checkGrounds(live, dossier, event), () => line(...event.respondsTo))
    case 'debrief.answer': case 'room.restate': case 'room.propose': return checkText(event.text)
    case 'room.check': return first(checkText(event.text), () => line(...(event.about === null ? [] : [event.about])))
    case 'room.statement': return first(checkText(event.text), () => line(event.evidenceA, event.evidenceB))
    case 'room.stance': return line(...event.moved)
    case 'room.sit': return freeSeat(live, by, event.seat)
    case 'room.inject': return injected(live, dossier, event)
    case 'room.checked': return answered(dossier, event)
    case 'room.vote.open': return event.question.trim() === '' ? refuse('empty-text', 'A vote needs a question. Nothing was opened; write what is voted on.') : ok(null)
    case 'strike': return strikable(live, event.target)
    default: return ok(null)
  }
}

const first = (check: Check, next: () => Check): Check => (check.ok ? next() : check)

/** A line that exists, still counts, and may be seen by who names it: what waits for release must not be found out by naming it. */
function knownLine({ lines, snapshot }: LiveSession, by: Actor, seq: number): Check {
  const line = lines.find((each) => each.seq === seq)
  const viewer = by.kind === 'student' ? { kind: 'participant' as const, participant: by.participant } : { kind: 'owner' as const, participant: null }
  const isSeen = line !== undefined && line.void === undefined && lineFor(viewer, line, new Set(snapshot.context.room?.held)) !== null
  return isSeen ? ok(null) : refuse('unknown-target', `Line ${seq} is not in this record, or no longer counts. ${KEPT} Choose another line.`)
}

function delivered(live: LiveSession, dossier: Dossier, by: Actor, event: Extract<RoomClientEvent, { type: 'deliver' }>, line: (...seqs: number[]) => Check): Check {
  if (event.move === 'yield') return refuse('not-now', 'In a class the teacher passes the floor on; nobody needs to yield it. Nothing was changed.')
  return first(line(...event.respondsTo), () => checkSpeech(live, dossier, event, 'seat' in by ? by.seat : ''))
}

/** Only cards of the own figure are pinned; in the change of sides also those of the figure whose case one argues. */
function ownCard(live: LiveSession, dossier: Dossier, by: Actor, id: string): Check {
  const { context } = live.snapshot
  const card = dossier.card(id)
  if (!card) return refuse('unknown-card', `There is no card ${id} in this pack. Nothing was pinned.`)
  const seats = 'seat' in by ? [by.seat, arguesAs(context, by.seat)] : []
  const figures = context.seats.filter(({ seat }) => seats.includes(seat)).map(({ figure }) => figure)
  if (!figures.includes(card.position.figure)) return refuse('not-own-card', `Card ${id} is ${card.position.figure}'s, not one of your seat's. Nothing was pinned; you can still cite it as evidence or attack with it.`)
  return inPlay(live, dossier, id)
}

/** Self-chosen delegations stay within one of each other; places without a figure are open to all. */
function freeSeat({ snapshot: { context } }: LiveSession, by: Actor, seat: string): Check {
  if (!context.room || by.kind !== 'student' || !context.seats.some((each) => each.seat === seat)) return ok(null)
  const members = membersBySeat(context.room, context.seats.map((each) => each.seat), by.participant)
  return openSeats(members).has(seat) ? ok(null) : refuse('seat-full', 'This delegation has its people for now, so that all are about the same size. You stay where you were; choose a smaller delegation, or ask your teacher.')
}

function injected(live: LiveSession, dossier: Dossier, { text, position, source, real }: Extract<RoomClientEvent, { type: 'room.inject' }>): Check {
  if (text.trim() === '' && position === null) return refuse('empty-text', 'There is no news yet: write it, or choose a card. Nothing was sent.')
  if (real && position === null && source.trim() === '') return refuse('empty-text', `News that is marked as real needs a source. ${KEPT} Say where it comes from, or mark it as hypothetical.`)
  if (position === null) return ok(null)
  const isOver = ['debrief', 'closed'].includes(kindOf(live.snapshot.context)) // the debrief opens what is dated later
  return isOver && dossier.card(position) ? ok(null) : inPlay(live, dossier, position)
}

function answered(dossier: Dossier, { text, position, source }: Extract<RoomClientEvent, { type: 'room.checked' }>): Check {
  if (position !== null && !dossier.card(position)) return refuse('unknown-card', `There is no card ${position} in this pack. ${KEPT}`)
  return position === null && (text.trim() === '' || source.trim() === '') ? refuse('empty-text', `A fact is checked with a source: choose a card, or write the answer and where it stands. ${KEPT}`) : ok(null)
}

/** What people wrote can be struck; what the record or the app says cannot. */
function strikable({ lines }: LiveSession, target: number): Check {
  const line = lines.find(({ seq }) => seq === target)
  if (line?.voice === 'student' || line?.voice === 'facilitator') return ok(null)
  return refuse('unknown-target', line ? `Line ${target} was written by nobody in the room: what the record or the app says cannot be struck. Nothing was changed.` : `There is no line ${target} in this session. Nothing was changed.`)
}
