import * as z from 'zod'
import { VOTE_RULES } from '../recipes/schema.ts'
import { CHOICES, HAND_KINDS, STANCE_TIMES, TICKS } from './words.ts'

/** What happens in a class, besides what one student's debate knows too (`shared/debate/events.ts`). */

const id = z.string().min(1).max(80)
const seat = z.string().regex(/^[a-z-]{1,30}$/)
const seq = z.int().min(1)
const note = z.string().max(8_000)
const claimUse = z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']) })
const erased = z.literal(true).optional()

/** How a room is run; the teacher may change each while the lesson goes on. */
export const roomOptionsSchema = z.strictObject({
  /** Who finds a seat: the student, the teacher by hand, or the app (balanced, in the order of arrival). */
  seating: z.enum(['self', 'manual', 'auto']),
  /** Whoever has spoken least comes first in the speakers' list. */
  firstTimersFirst: z.boolean(),
  /** What students write is shown only when the teacher releases it. */
  hold: z.boolean(),
  /** Listeners may tick speeches. */
  ticks: z.boolean(),
})
export type RoomOptions = z.infer<typeof roomOptionsSchema>

// ── students and facilitator ──
const sit = z.strictObject({ type: z.literal('room.sit'), seat })
/** Hands the pen (who writes and votes for the delegation) to somebody of the same seat. */
const pen = z.strictObject({ type: z.literal('room.pen'), participant: id })
const hand = z.strictObject({ type: z.literal('room.hand'), kind: z.enum(HAND_KINDS) })
/** Down again: the own hand, or another's by the facilitator. */
const handDown = z.strictObject({ type: z.literal('room.hand.down'), participant: id.optional() })
/** A speech that was spoken: what it stood on, ticked by the delegation or by the note-taker; `text` may be a summary. */
const spoken = z.strictObject({
  type: z.literal('room.spoken'), seat, participant: id.nullable(), text: note, claims: z.array(claimUse).max(12), cards: z.array(id).max(12), respondsTo: z.array(seq).max(12), erased,
})
/** The other side's case in one's own words, and whether they accept it as fair. */
const restate = z.strictObject({ type: z.literal('room.restate'), text: note, erased })
const confirm = z.strictObject({ type: z.literal('room.confirm'), target: seq, fair: z.boolean(), text: note, erased })
/** What both sides can sign: the strongest evidence on each side (lines of the record), and what stays open. */
const statement = z.strictObject({ type: z.literal('room.statement'), text: note, evidenceA: seq, evidenceB: seq, open: note, erased })
/** A compromise text or a motion; with `target`, an amendment to it. */
const propose = z.strictObject({ type: z.literal('room.propose'), text: note, target: seq.nullable(), erased })
const stance = z.strictObject({ type: z.literal('room.stance'), when: z.enum(STANCE_TIMES), value: z.int().min(0).max(10), confidence: z.int().min(0).max(10), moved: z.array(seq).max(3) })
const tick = z.strictObject({ type: z.literal('room.tick'), target: seq, tick: z.enum(TICKS), on: z.boolean() })
const check = z.strictObject({ type: z.literal('room.check'), text: note, about: seq.nullable(), erased })
const ballot = z.strictObject({ type: z.literal('room.ballot'), vote: seq, choice: z.enum(CHOICES), text: note, erased })
/** Takes back what one has said oneself, for a minute after it. */
const retract = z.strictObject({ type: z.literal('room.retract'), target: seq })

// ── the facilitator alone ──
/** By the app: somebody came through the door. Pseudonym and token lie with the participants. */
const join = z.strictObject({ type: z.literal('room.join'), participant: id, /** Has no device. */ paper: z.literal(true).optional(), /** Taken with the same entry; otherwise they wait. */ seat: seat.optional() })
const seatAll = z.strictObject({ type: z.literal('room.seat'), seatings: z.array(z.strictObject({ participant: id, seat })).min(1).max(200) })
const lock = z.strictObject({ type: z.literal('room.lock'), locked: z.boolean() })
const options = z.strictObject({ type: z.literal('room.options'), options: roomOptionsSchema.partial() })
const remove = z.strictObject({ type: z.literal('room.remove'), participant: id, exclude: z.boolean() })
/** To any stage, back or forth; the record says so. */
const goTo = z.strictObject({ type: z.literal('room.goto'), index: z.int().min(0).max(60) })
/** Longer or shorter, by seconds, on the clock of the running stage or turn. */
const time = z.strictObject({ type: z.literal('room.time'), seconds: z.int().min(-3600).max(3600) })
/** Extra time for a person, as a factor on each of the own speaking times; shown to nobody else. */
const extra = z.strictObject({ type: z.literal('room.extra'), participant: id, factor: z.number().min(1).max(10) })
/** Calls the first of the list, or the one named; a seat can be given the floor without a person (everybody on one screen). */
const next = z.strictObject({ type: z.literal('room.next'), participant: id.nullable(), seat: seat.nullable() })
const floorEnd = z.strictObject({ type: z.literal('room.floor.end') })
/** "Next" was pressed by mistake: list and speaker as before. */
const nextUndo = z.strictObject({ type: z.literal('room.next.undo') })
/** News from outside: dated, sourced, real or hypothetical; a card of the pack, or the teacher's own words. */
const inject = z.strictObject({ type: z.literal('room.inject'), text: note, date: z.iso.date(), source: z.string().max(300), real: z.boolean(), position: id.nullable(), erased })
const checked = z.strictObject({ type: z.literal('room.checked'), request: seq, text: note, position: id.nullable(), source: z.string().max(300), erased })
/** What becomes of a proposal or an amendment. */
const decide = z.strictObject({ type: z.literal('room.decide'), target: seq, outcome: z.enum(['taken', 'rejected', 'withdrawn']) })
const voteOpen = z.strictObject({
  type: z.literal('room.vote.open'), question: z.string().min(1).max(400), rule: z.enum(VOTE_RULES), by: z.enum(['people', 'delegations']), secret: z.boolean(),
  motion: seq.nullable(), /** Runs this vote again; the earlier one stays in the record and no longer counts. */ rerunOf: seq.nullable(), /** Compares with that vote. */ swingOf: seq.nullable(),
})
/** A show of hands or paper ballots, counted and typed in by keypad. */
const voteCount = z.strictObject({ type: z.literal('room.vote.count'), vote: seq, yes: z.int().min(0).max(500), no: z.int().min(0).max(500), abstain: z.int().min(0).max(500) })
const voteClose = z.strictObject({ type: z.literal('room.vote.close'), vote: seq })
const release = z.strictObject({ type: z.literal('room.release'), target: seq })
/** Stances that were gathered on paper: how many chose 0, 1, … 10. */
const tally = z.strictObject({ type: z.literal('room.tally'), when: z.enum(STANCE_TIMES), counts: z.array(z.int().min(0).max(500)).length(11) })
/** The lesson ends here. */
const end = z.strictObject({ type: z.literal('room.end') })

/** What a student's device may send in a class, besides `pin`, `unpin`, `deliver`, `debrief.answer` and `debrief.pass`. */
export const ROOM_STUDENT = [sit, pen, hand, handDown, spoken, restate, confirm, statement, propose, stance, tick, check, ballot, retract] as const
/** What only the facilitator may send, besides corrections, `advance`, `pause`, `resume`. */
export const ROOM_FACILITATOR = [seatAll, lock, options, remove, goTo, time, extra, next, floorEnd, nextUndo, inject, checked, decide, voteOpen, voteCount, voteClose, release, tally, end] as const
export const ROOM_APP = [join] as const

export const roomEventSchema = z.discriminatedUnion('type', [...ROOM_STUDENT, ...ROOM_FACILITATOR, ...ROOM_APP])
export type RoomEvent = z.infer<typeof roomEventSchema>
