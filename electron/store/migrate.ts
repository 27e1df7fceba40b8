import type { Database } from 'better-sqlite3'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { pack0001 } from './migrations/0001-pack.ts'
import { record0002 } from './migrations/0002-record.ts'
import { weakSpots0003 } from './migrations/0003-weak-spots.ts'
import { forgetting0004 } from './migrations/0004-forgetting.ts'
import { classes0005 } from './migrations/0005-classes.ts'
import { ownRecipes0006 } from './migrations/0006-own-recipes.ts'
import { study0007 } from './migrations/0007-study.ts'

/** One numbered change of the schema; runs inside a transaction and never again. */
export interface Migration {
  version: number
  name: string
  up(db: Database): void
}

const MIGRATIONS: readonly Migration[] = [pack0001, record0002, weakSpots0003, forgetting0004, classes0005, ownRecipes0006, study0007]

export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.version

/** The schema version of a database: 0 for a new one. */
export const schemaVersion = (db: Database): number => db.pragma('user_version', { simple: true }) as number

/** Brings a database to this app's schema, all or nothing. Refuses one that a newer app wrote; it stays untouched. */
export function migrate(db: Database): Result<{ from: number; to: number }, Reason> {
  const from = schemaVersion(db)
  if (from > SCHEMA_VERSION) {
    return refuse('database-newer', `This database was written by a newer version of Tour de Table (schema ${from}; this app knows ${SCHEMA_VERSION}). Nothing was changed. Update the app, or choose another file with --db.`)
  }
  if (from < SCHEMA_VERSION) {
    db.transaction(() => {
      for (const migration of MIGRATIONS.filter(({ version }) => version > from)) {
        migration.up(db)
        db.pragma(`user_version = ${migration.version}`)
      }
    }).immediate()
  }
  return ok({ from, to: SCHEMA_VERSION })
}
