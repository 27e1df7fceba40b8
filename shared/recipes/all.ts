import type { Recipe } from './schema.ts'
import { soloSparring } from './solo-sparring.ts'

/** Every recipe that ships with the app, by id. */
export const RECIPES: Readonly<Record<string, Recipe>> = { [soloSparring.id]: soloSparring }
