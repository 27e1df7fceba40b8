import * as z from 'zod'

/** Kinds of stages that the machine knows so far (DESIGN §4). A recipe lists stages of these kinds. */
export const STAGE_KINDS = ['prepare', 'opening', 'exchange', 'closing', 'dropRoles', 'debrief'] as const
export type StageKind = (typeof STAGE_KINDS)[number] | 'closed'

const stageSchema = z.strictObject({
  kind: z.enum(STAGE_KINDS),
  /** Minutes for the stage, or for each round where the stage has rounds. 0 = never timed. */
  minutes: z.number().min(0).max(120),
  rounds: z.int().min(1).max(1000).default(1),
})

/** A lesson format as data: an ordered list of stages with minutes and rounds. */
export const recipeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(80),
  /** Where the minutes come from; shown to teachers. */
  basis: z.string().max(400),
  stages: z.array(stageSchema).min(1).max(40),
})

export type RecipeStage = z.infer<typeof stageSchema>
export type Recipe = z.infer<typeof recipeSchema>
