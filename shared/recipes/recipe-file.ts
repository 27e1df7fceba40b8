import * as z from 'zod'
import { ok, refuse, type Result } from '../lib/result.ts'
import { checkRecipe } from './check.ts'
import { recipeSchema, type Recipe } from './schema.ts'
import { RECIPE_FORMAT, RECIPE_FORMAT_VERSION } from './write-recipe-file.ts'

/** Characters; the longest recipe that the schema lets pass has about 40 000. */
export const MAX_RECIPE_FILE = 128 * 1024

const fileSchema = z.strictObject({ format: z.literal(RECIPE_FORMAT), version: z.literal(RECIPE_FORMAT_VERSION), recipe: recipeSchema })
const headSchema = z.object({ format: z.literal(RECIPE_FORMAT), version: z.int() })

/** Reads such a file, as data from a stranger. Errors: `bad-recipe` with what is wrong and where; nothing is taken in part. */
export function readRecipeFile(text: string): Result<Recipe, 'bad-recipe'> {
  if (text.length > MAX_RECIPE_FILE) return refuse('bad-recipe', `The file is too long for a recipe (at most ${MAX_RECIPE_FILE / 1024} kB).`)
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, '')) // some editors write a mark at the start
  } catch {
    return refuse('bad-recipe', 'The file is not JSON, so it is no recipe of this app.')
  }
  const head = headSchema.safeParse(data)
  if (!head.success) return refuse('bad-recipe', `The file does not say that it is a recipe of this app (“format”: “${RECIPE_FORMAT}”).`)
  if (head.data.version !== RECIPE_FORMAT_VERSION) return refuse('bad-recipe', `The file is of version ${head.data.version}; this app reads version ${RECIPE_FORMAT_VERSION}. Update the app, or ask for the file in the other version.`)
  const file = fileSchema.safeParse(data)
  if (!file.success) return refuse('bad-recipe', `The recipe is not well formed: ${readable(file.error.issues)}.`)
  return playable(file.data.recipe)
}

/** Only a recipe by which a lesson can be led. */
export function playable(recipe: Recipe): Result<Recipe, 'bad-recipe'> {
  const wrong = checkRecipe(recipe).filter(({ level }) => level === 'error')
  if (wrong.length === 0) return ok(recipe)
  return refuse('bad-recipe', `A lesson cannot be led by this recipe (${wrong.map(({ code, stage }) => (stage === undefined ? code : `stage ${stage + 1}: ${code}`)).join('; ')}).`)
}

const readable = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join('.') || 'file'}: ${message}`).join('; ')
