import { DEBRIEF_QUESTIONS } from '../../shared/debate/events.ts'
import { VOTE_RULES } from '../../shared/recipes/kinds.ts'
import { CHOICES, HAND_KINDS, PLACES, STANCE_TIMES, TICKS } from '../../shared/room/words.ts'
import type { ToldUpdate } from './class-answers.ts'
import { CARDS, CLAIMS, FIGURES } from './pack-facts.ts'

/** What one page of a class has been told so far. */
export interface Told {
  room: ToldUpdate['room']
  you: ToldUpdate['you']
  console: ToldUpdate['console']
  lines: Map<number, { seq: number; kind: string; void?: string | undefined }>
}

const STUDENT = ['room.sit', 'room.pen', 'room.hand', 'room.hand.down', 'room.spoken', 'room.restate', 'room.confirm', 'room.statement', 'room.propose', 'room.stance', 'room.tick', 'room.check', 'room.ballot', 'room.retract', 'pin', 'unpin', 'deliver', 'debrief.answer', 'debrief.pass']
const TEACHER = ['room.seat', 'room.lock', 'room.options', 'room.remove', 'room.goto', 'room.goto', 'room.time', 'room.extra', 'room.next', 'room.next', 'room.floor.end', 'room.next.undo', 'room.next.undo', 'room.inject', 'room.checked', 'room.decide', 'room.vote.open', 'room.vote.open', 'room.vote.count', 'room.vote.close', 'room.release', 'room.tally', 'room.end', 'strike', 'unstrike', 'renamed', 'advance', 'pause', 'resume']
const SEATS = [...FIGURES.keys()]
const claims = [...CLAIMS]
const cards = [...CARDS.values()]

export interface Hints { person(n: number): string; words(type: string): string }

/** An event that this page may well send now; each fourth time any that anybody may ever send. */
export function likelyEvent({ room, you, console, lines }: Told, n: number, { person, words }: Hints): Record<string, unknown> {
  const offered = (you?.moves ?? console?.moves ?? []).filter((move) => STUDENT.includes(move) || TEACHER.includes(move))
  const usual = console ? [...TEACHER, ...offered, ...offered] : offered
  const types = n % 4 === 0 || usual.length === 0 ? [...STUDENT, ...TEACHER] : usual
  const type = types[(n >> 2) % types.length] ?? 'pause'
  const some = <T>(list: readonly T[], salt = 0): T | undefined => list[(n >> (3 + salt)) % Math.max(1, list.length)]
  const said = [...lines.values()]
  const line = said.at(-1 - (n % 5))?.seq ?? 1
  const vote = room?.votes.findLast(({ status }) => status === (n % 7 === 0 ? 'closed' : 'open'))?.seq ?? line
  const closed = room?.votes.findLast(({ status }) => status === 'closed')?.seq ?? null
  const proposal = some(room?.proposals ?? [])?.seq ?? line
  const seat = some([...SEATS, ...PLACES]) ?? 'macron'
  const own = you?.seat ?? seat
  const card = (n % 5 === 0 ? some(cards) : some(cards.filter(({ figure }) => figure === FIGURES.get(own)), 1))?.id ?? 'A01'
  const text = words(type)
  switch (type) {
    case 'room.sit': return { type, seat }
    case 'room.pen': case 'room.extra': case 'room.remove': return { type, participant: n % 3 === 0 ? person(n) : (some(you?.delegation ?? [])?.participant ?? person(n >> 2)), ...(type === 'room.extra' && { factor: 1 + (n % 7) / 2 }), ...(type === 'room.remove' && { exclude: n % 8 === 0 }) }
    case 'room.hand': return { type, kind: some(HAND_KINDS) }
    case 'room.hand.down': return { type, ...((console !== undefined || n % 5 === 0) && { participant: some(room?.list ?? [])?.participant ?? person(n) }) }
    case 'room.spoken': return { type, seat: n % 5 === 0 ? seat : own, participant: n % 3 === 0 ? person(n) : null, text, claims: [{ claim: some(claims), relation: 'asserts' }], cards: n % 6 === 0 ? [card] : [], respondsTo: n % 4 === 1 ? [line] : [] }
    case 'room.restate': case 'room.inject': return { type, text, ...(type === 'room.inject' && { date: '2026-03-01', source: n % 3 === 0 ? '' : 'A newspaper', real: n % 2 === 0, position: n % 4 === 1 ? card : null }) }
    case 'room.confirm': return { type, target: room?.restated[n % 2 === 0 ? 'a' : 'b']?.line ?? line, fair: n % 3 > 0, text }
    case 'room.statement': return { type, text, evidenceA: line, evidenceB: said[0]?.seq ?? 1, open: text }
    case 'room.propose': return { type, text, target: n % 2 === 0 ? null : proposal }
    case 'room.stance': return { type, when: you?.stance ?? some(STANCE_TIMES), value: n % 11, confidence: n % 11, moved: n % 3 === 0 ? [line] : [] }
    case 'room.tick': return { type, target: said.findLast(({ kind }) => kind === 'speech')?.seq ?? line, tick: some(TICKS), on: n % 4 > 0 }
    case 'room.check': return { type, text, about: n % 2 === 0 ? line : null }
    case 'room.ballot': return { type, vote, choice: some(CHOICES), text: n % 3 === 0 ? text : '' }
    case 'room.retract': return { type, target: you?.retract?.target ?? line }
    case 'pin': case 'unpin': return { type, position: type === 'unpin' ? (some(you?.pins ?? []) ?? card) : card }
    case 'deliver': return { type, move: n % 6 === 0 ? 'rebut' : 'assert', text, claims: n % 2 === 0 ? [{ claim: some(claims), relation: n % 3 === 0 ? 'denies' : 'asserts' }] : [], cards: n % 5 === 0 ? [card] : [], respondsTo: n % 6 === 0 ? [line] : [], ...(n % 7 === 0 && { warrant: text }) }
    case 'debrief.answer': case 'debrief.pass': return { type, question: some(DEBRIEF_QUESTIONS), ...(type === 'debrief.answer' && { text }) }
    case 'room.seat': return { type, seatings: [{ participant: person(n), seat }, ...(n % 2 === 0 ? [{ participant: person(n >> 3), seat: some(SEATS) }] : [])] }
    case 'room.lock': return { type, locked: n % 5 === 0 }
    case 'room.options': return { type, options: n % 2 === 0 ? { hold: n % 4 === 0 } : { seating: some(['self', 'manual', 'auto', 'self']), firstTimersFirst: n % 3 === 0, ticks: n % 9 > 0 } }
    case 'room.goto': return { type, index: (n >> 2) % (room?.stages.length ?? 9) }
    case 'room.time': return { type, seconds: (n % 200) - 60 }
    case 'room.next': return { type, participant: n % 3 === 1 ? person(n) : null, seat: n % 3 === 2 ? some(SEATS) : null }
    case 'room.checked': return { type, request: some(console?.checks ?? []) ?? line, text, position: n % 2 === 0 ? card : null, source: 'A newspaper' }
    case 'room.decide': return { type, target: proposal, outcome: some(['taken', 'rejected', 'withdrawn']) }
    case 'room.vote.open': return { type, question: text || '?', rule: some(VOTE_RULES), by: n % 3 === 0 ? 'delegations' : 'people', secret: n % 2 === 0, motion: n % 5 === 0 ? proposal : null, rerunOf: n % 4 === 0 ? closed : null, swingOf: n % 6 === 0 ? closed : null }
    case 'room.vote.count': return { type, vote, yes: n % 9, no: n % 5, abstain: n % 3 }
    case 'room.vote.close': return { type, vote }
    case 'room.release': return { type, target: some(console?.held ?? []) ?? line }
    case 'room.tally': return { type, when: some(STANCE_TIMES), counts: Array.from({ length: 11 }, (_, at) => (at + n) % 3) }
    case 'strike': return { type, target: line, reason: 'mistake' }
    case 'unstrike': return { type, target: said.findLast((each) => each.void === 'struck')?.seq ?? line }
    case 'renamed': return { type, seat: own }
    case 'advance': return { type, ...(n % 3 === 0 && { anyway: true }) }
    case 'room.end': return n % 12 === 0 ? { type } : { type: 'pause' }
    default: return { type }
  }
}
