import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { composeReading, type Reading } from '../reading.ts'
import { dataFolder, databaseIn } from '../data-folder.ts'
import { damageIn } from '../store/damage.ts'
import { BAD_USE, refused } from './io.ts'
import type { Io } from './io.ts'

/** The database of a command: `--db`, else the one in the user's data folder. */
export function databaseFile(db: string | undefined): string {
  return db === ':memory:' ? db : resolve(db ?? databaseIn(dataFolder()))
}

/** Opens a database for reading, does `task` with it and closes it; the exit code, also when it could not be opened. */
export async function readingFrom(db: string | undefined, io: Io, task: (read: Reading) => number | Promise<number>): Promise<number> {
  const file = databaseFile(db)
  if (!existsSync(file)) {
    io.err(`There is no database at ${file}. Check the path given with --db; nothing was created.`)
    return BAD_USE
  }
  const opened = composeReading(file)
  if (!opened.ok) return refused(io, opened)
  try {
    return await task(opened.value)
  } catch (error) {
    const damage = damageIn(error, file)
    if (damage) return refused(io, damage)
    throw error
  } finally {
    opened.value.close()
  }
}
