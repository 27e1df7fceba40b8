import { existsSync, statSync } from 'node:fs'
import type * as z from 'zod'
import { KEPT } from '../../shared/backup/kept-backups.ts'
import { backupOf } from '../store/backup.ts'
import { BAD_USE, DONE, refused, type Io } from './io.ts'
import { databaseFile } from './read-database.ts'
import type { backupResultSchema } from './shapes.ts'

export interface BackupOptions {
  db?: string
  /** Another place than the folder of backups. */
  out?: string
  json: boolean
}

/** `backup`: a checked copy of the database, beside a running app too; it is only read. */
export async function backup({ db, out, json }: BackupOptions, io: Io): Promise<number> {
  const file = databaseFile(db)
  if (!existsSync(file)) {
    io.err(`There is no database at ${file}. Check the path given with --db; nothing was created.`)
    return BAD_USE
  }
  const done = await backupOf(file, Date.now(), out)
  if (!done.ok) return refused(io, done)
  const { file: path, made } = done.value
  const removed = made?.removed.map(({ name }) => name) ?? []
  const fresh = made?.made ?? true
  if (json) io.out(JSON.stringify({ file: path, bytes: statSync(path).size, made: fresh, removed } satisfies z.infer<typeof backupResultSchema>))
  else {
    io.out(path)
    if (!fresh) io.err('Nothing has changed since that backup, so no new one was made.')
    if (removed.length > 0) io.err(`Removed by the rule (the last ${KEPT.last} are kept, and the newest of each of the last ${KEPT.days} days): ${removed.join(', ')}.`)
  }
  return DONE
}
