import * as z from 'zod'
import { STAGE_KINDS, VOTE_RULES } from '../../recipes/schema.ts'
import { CHOICES, STANCE_TIMES } from '../../room/words.ts'
import type { ClassPart } from './part.ts'

const line = z.int().min(1)
const count = z.int().min(0)
const ms = z.number().min(0)
const counts = { yes: count, no: count, abstain: count }
const wins = z.enum(['yes', 'no', 'tie'])

/** The part of `transcript.json` that only a class has; see docs/formats.md. */
export const classPartSchema: z.ZodType<ClassPart> = z.strictObject({
  heldBack: count,
  seats: z.array(z.strictObject({
    seat: z.string(), title: z.string(), side: z.enum(['a', 'b']).nullable(), usedMs: ms, turns: count,
    people: z.array(z.strictObject({ name: z.string(), usedMs: ms, turns: count, sat: z.array(z.strictObject({ title: z.string(), from: z.iso.datetime() })), out: z.enum(['removed', 'excluded']).optional() })),
  })),
  stages: z.array(z.strictObject({ kind: z.enum([...STAGE_KINDS, 'closed']), title: z.string(), plannedMinutes: z.number().min(0), usedMs: ms, times: count })),
  votes: z.array(z.strictObject({
    line, question: z.string(), rule: z.enum(VOTE_RULES), by: z.enum(['people', 'delegations']), secret: z.boolean(), status: z.enum(['open', 'closed', 'void']),
    motion: line.nullable(), rerunOf: line.nullable(), byHand: z.boolean(),
    outcome: z.strictObject({ ...counts, missing: count, electorate: count, needed: count, adopted: z.boolean() }).nullable(),
    roll: z.array(z.strictObject({ who: z.string(), choice: z.enum(CHOICES) })).nullable(),
    swing: z.strictObject({ of: line, before: z.strictObject(counts), yes: z.number(), no: z.number(), wins }).nullable(),
  })),
  stances: z.array(z.strictObject({ when: z.enum(STANCE_TIMES), answered: count, of: count, counts: z.array(count).length(11).nullable(), mean: z.number().nullable(), moved: z.array(z.strictObject({ line, times: count })) })),
  statement: line.nullable(),
  adopted: z.array(z.strictObject({ line, amendments: z.array(line) })),
  checks: z.array(z.strictObject({ request: line, answers: z.array(line) })),
  injects: z.array(line),
  pauses: z.array(z.strictObject({ at: z.iso.datetime(), ms: ms.nullable() })),
})
