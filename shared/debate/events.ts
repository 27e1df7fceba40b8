import * as z from 'zod'
import { LEVELS } from './level.ts'
import { STRIKE_REASONS } from './strike-reasons.ts'
import { QUOTE_VERDICTS, quoteDifferenceSchema } from '../dossier/quote-verdict.ts'
import { recipeSchema } from '../recipes/schema.ts'
import { ROOM_APP, ROOM_FACILITATOR, ROOM_STUDENT, roomOptionsSchema } from '../room/room-events.ts'

/** Longest speech the record takes, in UTF-16 units: about eight minutes of talk. A longer draft is kept, not cut. */
export const MAX_SPEECH = 8_000

const id = z.string().min(1).max(80)
const seat = z.string().regex(/^[a-z-]{1,30}$/)
const seq = z.int().min(1)

/** What a seat does with the floor (DESIGN §4). `propose` comes with motions. */
export const MOVES = ['assert', 'support', 'rebut', 'question', 'answer', 'concede', 'withdraw', 'yield'] as const
export type Move = (typeof MOVES)[number]

export const DEBRIEF_QUESTIONS = ['describe', 'analyse', 'transfer', 'apply'] as const
export type DebriefQuestion = (typeof DEBRIEF_QUESTIONS)[number]

const claimUse = z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']) })
export type ClaimUse = z.infer<typeof claimUse>

/** A passage in quotation marks and what the dossier says of it. Added by the host, never by a client. */
const quoteFinding = z.strictObject({
  passage: z.string(),
  status: z.enum(['exact', 'not-found']),
  position: id.nullable(),
  named: z.string().nullable(),
  /** The words stand only in a re-translation. */
  retranslation: z.boolean(),
  /** The words are the dossier's own restatement, not a quotation. */
  restatement: z.boolean(),
  /** What the check says; absent from records of before, which hold `status` alone. */
  verdict: z.enum(QUOTE_VERDICTS).optional(),
  /** The ISO date that the text gives for the words. */
  dated: z.string().optional(),
  /** Absent where nothing differs and where nothing was found. */
  difference: quoteDifferenceSchema.optional(),
})
export type QuoteFinding = z.infer<typeof quoteFinding>

const speech = {
  move: z.enum(MOVES),
  text: z.string(),
  claims: z.array(claimUse).max(12).default([]),
  cards: z.array(id).max(12).default([]),
  respondsTo: z.array(seq).max(12).default([]),
  warrant: z.string().max(MAX_SPEECH).default(''),
  limits: z.string().max(MAX_SPEECH).default(''),
  /** The student knows that this departs from the record of the figure and keeps it. Absent otherwise, so that older records stay as they are. */
  departs: z.literal(true).optional(),
}

const pin = z.strictObject({ type: z.literal('pin'), position: id })
const unpin = z.strictObject({ type: z.literal('unpin'), position: id })
/** `anyway`: the facilitator of a class goes on although something of this part is missing. */
const advance = z.strictObject({ type: z.literal('advance'), anyway: z.literal(true).optional() })
const pause = z.strictObject({ type: z.literal('pause') })
const resume = z.strictObject({ type: z.literal('resume') })
const stop = z.strictObject({ type: z.literal('stop') })
const deliver = z.strictObject({ type: z.literal('deliver'), ...speech })
const debriefAnswer = z.strictObject({ type: z.literal('debrief.answer'), question: z.enum(DEBRIEF_QUESTIONS), text: z.string() })
const answered = debriefAnswer.extend({ erased: z.literal(true).optional() })
const debriefPass = z.strictObject({ type: z.literal('debrief.pass'), question: z.enum(DEBRIEF_QUESTIONS) })

/** Takes back the sender's own last move. An entry of its own: the one that it takes back stays where it is. */
const undo = z.strictObject({ type: z.literal('undo'), target: seq })

const strike = z.strictObject({ type: z.literal('strike'), target: seq, reason: z.enum(STRIKE_REASONS) })
const unstrike = z.strictObject({ type: z.literal('unstrike'), target: seq })
/** Time given back on the clock that runs or is paused. */
const giveTime = z.strictObject({ type: z.literal('time.give'), seconds: z.int().min(5).max(600) })
/** The name on a seat was changed. The name itself lies with the participants, never in the record. */
const renamed = z.strictObject({ type: z.literal('renamed'), seat })

/** What the facilitator may send. */
export const correctionSchema = z.discriminatedUnion('type', [strike, unstrike, giveTime, renamed])
export type Correction = z.infer<typeof correctionSchema>

/** What a student's client may send. Who speaks comes from the connection. */
export const clientEventSchema = z.discriminatedUnion('type', [pin, unpin, advance, pause, resume, stop, deliver, debriefAnswer, debriefPass, undo])
export type ClientEvent = z.infer<typeof clientEventSchema>
export type ClientEventInput = z.input<typeof clientEventSchema>

/** What a student's device may send in a class. */
export const roomStudentEventSchema = z.discriminatedUnion('type', [...ROOM_STUDENT, pin, unpin, deliver, debriefAnswer, debriefPass])
/** Everything that a client may send in a class; which of it, the host decides by who speaks. */
export const roomClientEventSchema = z.discriminatedUnion('type', [...ROOM_STUDENT, ...ROOM_FACILITATOR, pin, unpin, deliver, debriefAnswer, debriefPass, strike, unstrike, renamed, advance, pause, resume])
export type RoomClientEvent = z.infer<typeof roomClientEventSchema>

/** A line of the app's own: the rule that made it, what it was filled with, and the English text. */
const appLine = { rule: id, params: z.record(z.string(), z.string()).default({}), text: z.string().min(1) }

const open = z.strictObject({
  type: z.literal('open'),
  pack: z.strictObject({ id, version: z.string(), hash: z.string() }),
  recipe: recipeSchema,
  asOf: z.iso.date(),
  seed: z.string().max(80),
  /** Seats in the order of the table; `record` seats play the record. */
  seats: z.array(z.strictObject({ seat, figure: z.string(), played: z.enum(['student', 'record']) })).min(2).max(12),
  timed: z.boolean(),
  level: z.enum(LEVELS).default('standard'),
  /** The bout that a teacher handed out, if this session is one of it; `hash` is that of the file's canonical content. */
  assignment: z.strictObject({ title: z.string().min(1).max(120), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  /** The seat whose floor the recipe follows: the student's, or the one played in its place. In a class, the first one. */
  lead: seat,
  /** A class; absent where one student argues with the record. */
  room: z.strictObject({ sides: z.strictObject({ a: z.array(seat).max(6), b: z.array(seat).max(6) }), options: roomOptionsSchema }).optional(),
})
const play = z.strictObject({
  type: z.literal('play'),
  position: id,
  voice: z.enum(['quote', 'quote-translated', 'reported']),
  text: z.string().min(1),
  claims: z.array(claimUse).max(12),
  respondsTo: z.array(seq).max(12),
  move: z.enum(['assert', 'rebut', 'support', 'answer']),
})
const explain = z.strictObject({ type: z.literal('explain'), about: seq, ...appLine })
const ask = z.strictObject({
  type: z.literal('ask'), target: seq, claim: id.nullable(), question: id, ...appLine,
  /** Cards that the question is about, shown under it with voice and footnote. Absent where it is about none, so that older records stay as they are. */
  cards: z.array(id).min(1).max(12).optional(),
})
const skipQuestion = z.strictObject({ type: z.literal('skip-question'), ...appLine })
const pass = z.strictObject({ type: z.literal('pass'), ...appLine })
const timeUp = z.strictObject({ type: z.literal('time.up') })
const recovered = z.strictObject({ type: z.literal('recovered'), aliveAt: z.iso.datetime() })
const delivered = z.strictObject({ type: z.literal('deliver'), ...speech, quotes: z.array(quoteFinding).default([]), erased: z.literal(true).optional() })

/**
 * Everything that can stand in a record. A deliver event in the record also holds the check of its quotations. `erased`: the words were
 * taken out later; only what is left of the event (its skeleton) says so.
 */
export const debateEventSchema = z.discriminatedUnion('type', [
  open, pin, unpin, advance, pause, resume, stop, delivered, answered, debriefPass,
  play, explain, ask, skipQuestion, pass, timeUp, recovered, undo, strike, unstrike, giveTime, renamed,
  ...ROOM_STUDENT, ...ROOM_FACILITATOR, ...ROOM_APP,
])
export type DebateEvent = z.infer<typeof debateEventSchema>
export type OpenEvent = z.infer<typeof open>
export type DeliverEvent = z.infer<typeof delivered>
export type PlayEvent = z.infer<typeof play>

/** Who did it. Students and facilitators come from the connection; `record` and `app` from the host itself. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('student'), participant: id, seat }),
  z.strictObject({ kind: z.literal('facilitator'), participant: id }),
  z.strictObject({ kind: z.literal('record'), seat }),
  z.strictObject({ kind: z.literal('app') }),
])
export type Actor = z.infer<typeof actorSchema>

/** One entry of the record. `at` is ISO 8601 UTC and never goes backwards within a session. */
export interface Envelope {
  seq: number
  at: string
  by: Actor
  event: DebateEvent
}
