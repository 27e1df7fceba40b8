import type { Recipe } from './schema.ts'

/** A recipe as a file: to keep, to hand to a colleague. The version is raised when the shape changes its meaning. */
export const RECIPE_FORMAT = 'tour-de-table-recipe'
export const RECIPE_FORMAT_VERSION = 1

/** The file of a recipe, with line ends for people to read. */
export const recipeFile = (recipe: Recipe): { fileName: string; content: string } =>
  ({ fileName: `${recipe.id}.recipe.json`, content: `${JSON.stringify({ format: RECIPE_FORMAT, version: RECIPE_FORMAT_VERSION, recipe }, null, 2)}\n` })
