import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { readRecipeFile } from '../../../shared/recipes/recipe-file.ts'
import type { RecipeBook } from '../recipe-book.ts'

/** Recipes for a class: list, keep, remove, and read one that somebody handed over. */
export function recipeMethods(book: RecipeBook) {
  return {
    'recipes.list': () => ok(book.list()),
    'recipes.save': ({ recipe }: { recipe: Recipe }) => {
      const saved = book.save(recipe)
      return saved.ok ? ok({ id: saved.value, recipes: book.list() }) : saved
    },
    'recipes.remove': ({ id }: Params<'recipes.remove'>) => {
      const removed = book.remove(id)
      return removed.ok ? ok(book.list()) : removed
    },
    'recipes.read': ({ text }: Params<'recipes.read'>) => readRecipeFile(text),
  }
}
