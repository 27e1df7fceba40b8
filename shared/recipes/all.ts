import { council60 } from './council-60.ts'
import { oxford45 } from './oxford-45.ts'
import { sac45 } from './sac-45.ts'
import { sac90 } from './sac-90.ts'
import type { Recipe } from './schema.ts'
import { soloSparring } from './solo-sparring.ts'

/** Without what every object inherits: an id comes from outside, and "constructor" is no recipe. */
const byId = (recipes: readonly Recipe[]): Readonly<Record<string, Recipe>> => Object.setPrototypeOf(Object.fromEntries(recipes.map((recipe) => [recipe.id, recipe])), null)

/** The recipes for one student, by id. */
export const RECIPES = byId([soloSparring])

/** The lesson formats for a class that ship with the app, by id. */
export const CLASS_RECIPES = byId([sac45, sac90, council60, oxford45])
