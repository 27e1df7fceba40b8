import { existsSync } from 'node:fs'
import type * as z from 'zod'
import type { Forgot } from '../../shared/forget/forgetting.ts'
import { backupBeforeMigration } from '../store/backup.ts'
import { forgetClosed, type ForgetRequest } from '../store/forget.ts'
import { acquireLock } from '../store/lock.ts'
import { openDatabase } from '../store/open.ts'
import { BAD_USE, DONE, FAILED, refused, type Io } from './io.ts'
import { databaseFile } from './read-database.ts'
import type { forgetResultSchema } from './shapes.ts'

/** `sessions erase`, `anonymise` and `delete`, on a database that no app has open. Exit code 1 where a file could not be cleaned. */
export async function forgetSession(request: ForgetRequest, { db, json }: { db: string | undefined; json: boolean }, io: Io): Promise<number> {
  const file = databaseFile(db)
  if (!existsSync(file)) {
    io.err(`There is no database at ${file}. Check the path given with --db; nothing was created.`)
    return BAD_USE
  }
  const lock = acquireLock(file, `sessions ${request.what === 'session' ? 'delete' : request.what === 'names' ? 'anonymise' : 'erase'}`)
  if (!lock.ok) return refused(io, lock, 'An app that is running does this by itself: Archive → More. ')
  try {
    const done = await forgetClosed(file, request, new Date().toISOString(), (path) => openDatabase(path, { beforeMigration: (older) => backupBeforeMigration(older, path, Date.now()) }))
    if (!done.ok) return refused(io, done)
    say(request, done.value, json, io)
    return done.value.left.length === 0 ? DONE : FAILED
  } finally {
    lock.value.release()
  }
}

function say({ session, what }: ForgetRequest, done: Forgot, json: boolean, io: Io): void {
  if (json) io.out(JSON.stringify({ session, ...done } satisfies z.infer<typeof forgetResultSchema>))
  else io.err(`${inWords(session, what, done)} Backups cleaned: ${done.cleaned}.`)
  for (const { why } of done.left) io.err(why)
  if (done.left.length > 0) io.err('The next start tries these files again. To be done with one of them, delete it, or open the app: the archive offers both.')
}

function inWords(session: string, what: ForgetRequest['what'], { entries, drafts, names }: Forgot): string {
  if (what === 'session') return `Deleted session ${session} with its ${entries} entries.`
  const words = what === 'names' ? '' : `Erased the words of ${entries} ${entries === 1 ? 'entry' : 'entries'} and ${drafts} half-written in session ${session}. `
  return `${words}${what === 'texts' ? '' : `Names taken off: ${names}.`}`.trim()
}
