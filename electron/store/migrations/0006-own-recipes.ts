import type { Migration } from '../migrate.ts'

/** Lesson formats that a teacher made: data as `shared/recipes/schema.ts` has it, checked again whenever it is read. */
export const ownRecipes0006: Migration = {
  version: 6,
  name: 'own-recipes',
  up(db) {
    db.exec(`
CREATE TABLE own_recipes (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
  data TEXT NOT NULL CHECK (json_valid(data) AND json_extract(data, '$.id') = id),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}
