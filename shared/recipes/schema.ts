import * as z from 'zod'
import { FLOOR_RULES, STAGE_KINDS, VOTE_RULES } from './kinds.ts'

export { CLASS_KINDS, FLOOR_RULES, SOLO_KINDS, STAGE_KINDS, VOTE_RULES, type StageKind, type VoteRule } from './kinds.ts'

const seatId = z.string().regex(/^[a-z-]{1,30}$/)

const voteSchema = z.strictObject({
  question: z.string().min(1).max(400),
  rule: z.enum(VOTE_RULES),
  /** Who votes: each person at the table, or each delegation once, by its pen. */
  by: z.enum(['people', 'delegations']),
  secret: z.boolean(),
  /** This vote repeats the first one of the lesson, and the difference decides (Oxford style). */
  swing: z.boolean().optional(),
})
export type PlannedVote = z.infer<typeof voteSchema>

const stageSchema = z.strictObject({
  kind: z.enum(STAGE_KINDS),
  /** Minutes for the stage, or for each round where the stage has rounds. 0 = never timed. */
  minutes: z.number().min(0).max(120),
  rounds: z.int().min(1).max(1000).default(1),
  /** The rest is for a class; absent in the recipes of one student. */
  title: z.string().min(1).max(80).optional(),
  floor: z.enum(FLOOR_RULES).optional(),
  /** Who has the floor in each round, for `turns`: `side-a`, `side-b`, or a seat. As many as there are rounds. */
  turns: z.array(z.union([z.enum(['side-a', 'side-b']), seatId])).max(12).optional(),
  /** Seconds of one speech from the speakers' list; absent: no limit. */
  speechSeconds: z.int().min(10).max(1200).optional(),
  /** Seconds left at which a bell rings and a mark is shown. */
  marks: z.array(z.int().min(1).max(3600)).max(6).optional(),
  /** Seconds at the start and at the end of a turn in which nobody may interrupt. */
  protectedSeconds: z.int().min(0).max(600).optional(),
  /** Each side has the stage's minutes for itself, and the clock runs for whoever speaks. */
  chess: z.boolean().optional(),
  /** Cards that each student should have pinned at the end of `prepare`. */
  minPins: z.int().min(1).max(12).optional(),
  /** The private stance that is asked for in this stage. */
  stance: z.enum(['before', 'during', 'after']).optional(),
  /** The vote of a `vote` stage. */
  vote: voteSchema.optional(),
  /** The teacher may leave it out with one key. */
  optional: z.boolean().optional(),
})

/** A lesson format as data: an ordered list of stages with minutes and rounds. */
export const recipeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(80),
  /** Where the minutes come from; shown to teachers. */
  basis: z.string().max(400),
  stages: z.array(stageSchema).min(1).max(40),
  /** The two sides by seat; absent where there are none. */
  sides: z.strictObject({ a: z.array(seatId).min(1).max(6), b: z.array(seatId).min(1).max(6) }).optional(),
})

export type RecipeStage = z.infer<typeof stageSchema>
export type Recipe = z.infer<typeof recipeSchema>
