import * as z from 'zod'
import { DEBRIEF_QUESTIONS } from '../../shared/debate/events.ts'
import { CHOICES, HAND_KINDS, STANCE_TIMES, TICKS } from '../../shared/room/words.ts'

/** What screens of a class are told, to the last field: what is not named here is told to nobody. */

const count = z.int().min(0)
const ms = z.number().min(0)
const iso = z.iso.datetime()
const kind = z.enum(HAND_KINDS)
const side = z.enum(['a', 'b']).nullable()
const when = z.enum(STANCE_TIMES)
const stance = z.strictObject({ value: count.max(10), confidence: count.max(10), moved: z.array(count).max(3) })
const line = z.looseObject({ seq: count, at: iso, kind: z.string(), voice: z.string(), text: z.string(), participant: z.string().nullable(), params: z.record(z.string(), z.string()), respondsTo: z.array(count), void: z.enum(['undone', 'struck']).optional() })
const sides = <T extends z.ZodType>(each: T) => z.strictObject({ a: each, b: each })
const out = z.enum(['removed', 'excluded']).nullable()

const room = z.strictObject({
  sessionId: z.string(), seq: count, status: z.enum(['running', 'closed']), recipe: z.strictObject({ id: z.string(), title: z.string() }), asOf: z.iso.date(),
  stages: z.array(z.strictObject({ kind: z.string(), title: z.string().nullable(), minutes: ms, rounds: count, optional: z.boolean(), status: z.enum(['done', 'now', 'next']) })),
  stage: z.looseObject({ index: count, kind: z.string(), missing: z.array(z.string()) }), clock: z.looseObject({ usedMs: ms }),
  seats: z.array(z.strictObject({ seat: z.string(), figure: z.string(), side, members: count, usedMs: ms, turns: count })), sides: sides(z.array(z.string())),
  speaker: z.strictObject({ seat: z.string(), participant: z.string().nullable(), label: z.string().nullable(), kind: kind.nullable(), startedAt: iso.nullable(), usedMs: ms, limitMs: ms.nullable() }).nullable(),
  list: z.array(z.strictObject({ participant: z.string(), label: z.string(), seat: z.string(), kind, first: z.boolean() })).max(12), listLength: count,
  restated: sides(z.strictObject({ line: count, fair: z.boolean().nullable() }).nullable()), statement: count.nullable(),
  proposals: z.array(z.strictObject({ seq: count, seat: z.string().nullable(), target: count.nullable(), status: z.string() })),
  votes: z.array(z.strictObject({
    seq: count, question: z.string(), rule: z.string(), by: z.string(), secret: z.boolean(), motion: count.nullable(), rerunOf: count.nullable(), status: z.enum(['open', 'closed', 'void']), cast: count, electorate: count,
    outcome: z.looseObject({}).nullable(), roll: z.array(z.strictObject({ who: z.string(), choice: z.enum(CHOICES) })).nullable(), swing: z.looseObject({}).nullable(),
  }).refine(({ status, outcome, roll, secret }) => (status !== 'open' || (outcome === null && roll === null)) && (!secret || roll === null), 'a vote says how people voted')).max(12),
  stances: z.array(z.strictObject({ when, answered: count, of: count, counts: z.array(count).length(11).nullable(), mean: z.number().nullable(), moved: z.array(z.strictObject({ line: count, times: count })).max(5) })
    .refine(({ answered, counts, mean, moved }) => answered >= 3 || (counts === null && mean === null && moved.length === 0), 'so few views can be guessed')),
  counts: z.strictObject({ people: count, waiting: count, online: count }),
  options: z.strictObject({ seating: z.string(), firstTimersFirst: z.boolean(), hold: z.boolean(), ticks: z.boolean() }), locked: z.boolean(),
  debrief: z.strictObject(Object.fromEntries(DEBRIEF_QUESTIONS.map((question) => [question, count]))),
})

const you = z.strictObject({
  participant: z.string(), label: z.string(), seat: z.string(), side, pen: z.boolean(), out, moves: z.array(z.string()), arguesAs: z.string().nullable(), hand: kind.nullable(), place: count.min(1).nullable(), speaking: z.boolean(),
  pins: z.array(z.string()).max(12), stances: z.partialRecord(when, stance), ballot: z.enum(CHOICES).nullable(), debrief: z.array(z.enum(DEBRIEF_QUESTIONS)), spokenMs: ms, turns: count,
  ticks: z.strictObject({ line: count, counts: z.record(z.enum(TICKS), count) }).nullable(), ticked: z.array(z.strictObject({ line: count, tick: z.enum(TICKS) })), held: z.array(count),
  delegation: z.array(z.strictObject({ participant: z.string(), label: z.string(), pen: z.boolean() })), retract: z.strictObject({ target: count, until: iso }).nullable(), stance: when.nullable(),
})

const console = z.strictObject({
  moves: z.array(z.string()), held: z.array(count), checks: z.array(count), canUndoNext: z.boolean(),
  people: z.array(z.strictObject({ participant: z.string(), label: z.string(), seat: z.string(), pen: z.boolean(), out, online: z.boolean(), spokenMs: ms, turns: count, extra: z.number().min(1).max(10), hand: kind.nullable(), pins: count, stances: z.array(when), debrief: count, voted: z.boolean() })),
})

export const roomUpdateSchema = z.strictObject({ t: z.literal('room'), sessionId: z.string(), seq: count, now: iso, room: room.optional(), console: console.optional(), you: you.optional(), people: z.record(z.string(), z.string()).optional(), lines: z.array(line) })
export type ToldUpdate = z.infer<typeof roomUpdateSchema>

export const peekSchema = z.strictObject({ sessionId: z.string(), recipe: z.string(), locked: z.boolean(), seats: z.array(z.strictObject({ seat: z.string(), figure: z.string().nullable(), members: count, full: z.literal(true).optional() })), suggestion: z.string() })
