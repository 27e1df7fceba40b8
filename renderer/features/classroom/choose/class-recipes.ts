import type { OwnRecipe, SessionSummary } from '../../../../shared/protocol/api.ts'
import type { Recipe, RecipeStage } from '../../../../shared/recipes/schema.ts'
import { SOLO_KINDS } from '../../../../shared/recipes/kinds.ts'

/** Recipes that a class can play: none of their parts is for one student against the record. */
export const forClasses = (recipes: readonly OwnRecipe[]): OwnRecipe[] => recipes.filter(({ recipe }) => recipe.stages.every(({ kind }) => !SOLO_KINDS.has(kind)))

/** Minutes of a part with all its turns; on a chess clock each side has them. */
export const stageMinutes = ({ minutes, rounds, chess }: RecipeStage): number => minutes * rounds * (chess ? 2 : 1)

export const recipeMinutes = ({ stages }: Recipe): number => stages.reduce((sum, stage) => sum + stageMinutes(stage), 0)

/** Classes that were begun and not ended, the latest first. */
export const runningClasses = (sessions: readonly SessionSummary[]): SessionSummary[] => sessions.filter(({ room, status }) => room === true && status === 'running')
