import type { Database } from 'better-sqlite3'
import { recipeSchema, type Recipe } from '../../shared/recipes/schema.ts'

/** The teacher's own recipes. */
export interface OwnRecipes {
  /** In the order of their titles; rows that no longer fit the schema are left where they are and not shown. */
  all(): Recipe[]
  find(id: string): Recipe | null
  /** Puts it in the place of an own recipe with the same id. */
  save(recipe: Recipe, at: string): void
  /** Out: was it there? */
  remove(id: string): boolean
}

export function ownRecipes(db: Database): OwnRecipes {
  const all = db.prepare<[], { data: string }>('SELECT data FROM own_recipes')
  const one = db.prepare<[string], { data: string }>('SELECT data FROM own_recipes WHERE id = ?')
  const save = db.prepare('INSERT INTO own_recipes (id, data, saved_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data, saved_at = excluded.saved_at')
  const remove = db.prepare('DELETE FROM own_recipes WHERE id = ?')
  const read = ({ data }: { data: string }): Recipe[] => {
    const parsed = recipeSchema.safeParse(JSON.parse(data))
    return parsed.success ? [parsed.data] : []
  }
  return {
    all: () => all.all().flatMap(read).toSorted((one, two) => one.title.localeCompare(two.title) || one.id.localeCompare(two.id)),
    find(id) {
      const row = one.get(id)
      return row ? (read(row)[0] ?? null) : null
    },
    save: (recipe, at) => void save.run(recipe.id, JSON.stringify(recipe), at),
    remove: (id) => remove.run(id).changes > 0,
  }
}
