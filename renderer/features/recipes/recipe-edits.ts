import type { StageKind } from '../../../shared/recipes/kinds.ts'
import type { Recipe, RecipeStage } from '../../../shared/recipes/schema.ts'

/** A recipe under the hand: its stages have a name that stays while they change places. */
export interface Edited extends Omit<Recipe, 'stages'> { stages: { key: number; stage: RecipeStage }[] }

export const edited = ({ stages, ...rest }: Recipe): Edited => ({ ...rest, stages: stages.map((stage, key) => ({ key, stage })) })

export const recipeOf = ({ stages, ...rest }: Edited): Recipe => ({ ...rest, stages: stages.map(({ stage }) => stage) })

/** Fields that are left empty are left out. */
export type StageChange = { [Field in keyof RecipeStage]?: RecipeStage[Field] | undefined }

/** A list of turns follows the number of rounds: more of the same, or fewer. A vote comes and goes with its kind of stage. */
export function changeStage(recipe: Edited, key: number, change: StageChange): Edited {
  return { ...recipe, stages: recipe.stages.map((each) => (each.key === key ? { key, stage: fitted({ ...each.stage, ...change }) } : each)) }
}

/** One place up (-1) or down (1); at the end it stays. */
export function moveStage(recipe: Edited, key: number, by: -1 | 1): Edited {
  const from = recipe.stages.findIndex((each) => each.key === key)
  const to = from + by
  if (from < 0 || to < 0 || to >= recipe.stages.length) return recipe
  const stages = [...recipe.stages]
  stages.splice(to, 0, ...stages.splice(from, 1))
  return { ...recipe, stages }
}

export function addStage(recipe: Edited, kind: Exclude<StageKind, 'closed'>): Edited {
  const key = Math.max(-1, ...recipe.stages.map((each) => each.key)) + 1
  const stage = fitted({ kind, minutes: kind === 'dropRoles' ? 0 : 3, rounds: 1 })
  // A stage in role goes before the roles are put down, the others to the end.
  const off = recipe.stages.findIndex(({ stage: each }) => each.kind === 'dropRoles')
  const at = off < 0 || OUT_OF_ROLE.has(kind) ? recipe.stages.length : off
  return { ...recipe, stages: recipe.stages.toSpliced(at, 0, { key, stage }) }
}

export const removeStage = (recipe: Edited, key: number): Edited => ({ ...recipe, stages: recipe.stages.filter((each) => each.key !== key) })

/** Undefined: no sides at all. */
export function withSides(recipe: Edited, sides: Recipe['sides']): Edited {
  const { sides: _before, ...rest } = recipe
  return sides ? { ...rest, sides } : rest
}

const OUT_OF_ROLE: ReadonlySet<string> = new Set<StageKind>(['dropRoles', 'jointStatement', 'report', 'debrief'])

function fitted(stage: StageChange & Pick<RecipeStage, 'kind' | 'minutes' | 'rounds'>): RecipeStage {
  const { kind, rounds, turns, vote } = stage
  const whole: StageChange = {
    ...stage,
    turns: turns ? Array.from({ length: Math.min(rounds, MOST_TURNS) }, (_, round) => turns[round] ?? turns[round % Math.max(1, turns.length)] ?? 'side-a') : kind === 'reverse' ? Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? 'side-a' as const : 'side-b' as const)) : undefined,
    vote: kind === 'vote' ? (vote ?? { question: '?', rule: 'majority', by: 'people', secret: true }) : undefined,
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as RecipeStage
}

/** As many as the schema takes. */
const MOST_TURNS = 12
