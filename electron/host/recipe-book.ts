import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { OwnRecipe } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { CLASS_RECIPES, RECIPES } from '../../shared/recipes/all.ts'
import { ownId } from '../../shared/recipes/own-id.ts'
import { playable } from '../../shared/recipes/recipe-file.ts'
import type { Recipe } from '../../shared/recipes/schema.ts'
import type { OwnRecipes } from '../store/own-recipes.ts'

/** Far more than one teacher keeps; a bound, so that nothing fills the database. */
const MOST = 200

/** All recipes for a class: those of the app, which never change, and the teacher's own. */
export interface RecipeBook {
  list(): OwnRecipe[]
  /** Of the app or the teacher's own; null if there is none. */
  recipeById(id: string): Recipe | null
  /** Keeps a recipe. One that has the id of the app's own is kept beside it, under a new id. Out: the id. Errors: `bad-recipe`. */
  save(recipe: Recipe): Result<string, Reason>
  /** Errors: `unknown-recipe`, `forbidden` for one of the app. */
  remove(id: string): Result<null, Reason>
}

export function recipeBook({ own, now }: { own: OwnRecipes; now: () => string }): RecipeBook {
  /** Ids that are not the teacher's to give: those of bouts for one student too. */
  const taken = new Set([...Object.keys(RECIPES), ...Object.keys(CLASS_RECIPES)])
  return {
    list: () => [...Object.values(CLASS_RECIPES).map((recipe) => ({ recipe, builtIn: true })), ...own.all().map((recipe) => ({ recipe, builtIn: false }))],
    recipeById: (id) => CLASS_RECIPES[id] ?? own.find(id),
    save(recipe) {
      const checked = playable(recipe)
      if (!checked.ok) return checked
      const kept = own.all()
      const isKept = kept.some(({ id }) => id === recipe.id)
      if (!isKept && kept.length >= MOST) return refuse('bad-recipe', `There are ${MOST} recipes of your own already. Delete one that is no longer used; nothing was changed.`)
      const id = taken.has(recipe.id) ? ownId(recipe.id, new Set([...taken, ...kept.map((one) => one.id)])) : recipe.id
      own.save({ ...recipe, id }, now())
      return ok(id)
    },
    remove(id) {
      if (taken.has(id)) return refuse('forbidden', 'This recipe came with the app and stays.')
      return own.remove(id) ? ok(null) : refuse('unknown-recipe', `There is no recipe “${id}”. It may have been deleted already.`)
    },
  }
}
