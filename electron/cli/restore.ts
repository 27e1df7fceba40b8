import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type * as z from 'zod'
import type { Counted, Restored } from '../../shared/backup/restored.ts'
import { refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { backupPath, listBackups } from '../store/backup-files.ts'
import { restoreClosed } from '../store/backup-restore.ts'
import { acquireLock } from '../store/lock.ts'
import { DONE, refused, type Io } from './io.ts'
import { databaseFile } from './read-database.ts'
import type { restoreResultSchema } from './shapes.ts'

export interface RestoreOptions {
  /** `latest`, the name of a backup in the folder of backups, or a file. */
  from: string
  db?: string
  json: boolean
}

/** `restore`: puts a backup in the place of a database that no app has open. What is replaced is backed up first, or set aside where it is damaged. */
export async function restore({ from, db, json }: RestoreOptions, io: Io): Promise<number> {
  const file = databaseFile(db)
  const chosen = choose(from, file)
  if (!chosen.ok) return refused(io, chosen)
  const lock = acquireLock(file, 'restore')
  if (!lock.ok) return refused(io, lock, 'An app that is running restores by itself: Settings → Your data. ')
  try {
    const done = await restoreClosed(chosen.value, file, Date.now())
    if (!done.ok) return refused(io, done)
    say(done.value, { chosen: chosen.value, file, json }, io)
    return DONE
  } finally {
    lock.value.release()
  }
}

function choose(from: string, file: string): Result<string, Reason> {
  const [latest] = listBackups(file)
  if (from === 'latest') return latest ? { ok: true, value: backupPath(file, latest.name) } : refuse('unknown-backup', `There is no backup of ${file} yet. Name a file with --from; nothing was changed.`)
  const named = listBackups(file).some(({ name }) => name === from) && !existsSync(from)
  return { ok: true, value: named ? backupPath(file, from) : resolve(from) }
}

const inWords = ({ sessions, lines }: Counted) => `${sessions} ${sessions === 1 ? 'session' : 'sessions'}, ${lines} ${lines === 1 ? 'line' : 'lines'}`

function say(done: Restored, { chosen, file, json }: { chosen: string; file: string; json: boolean }, io: Io): void {
  const before = done.before && backupPath(file, done.before.name)
  if (json) {
    const { lost, back, drafts, setAside } = done
    io.out(JSON.stringify({ restored: chosen, db: file, madeAt: done.mark.from, before, setAside, lost, back, drafts } satisfies z.infer<typeof restoreResultSchema>))
    return
  }
  io.out(file)
  io.err(`Restored ${chosen}${done.mark.from ? `, made ${done.mark.from}` : ''}.`)
  io.err(`Gone since then: ${inWords(done.lost)}. Come back: ${inWords(done.back)}.`)
  if (before) io.err(`What was there before is in ${before}.`)
  if (done.setAside) io.err(`The database was damaged; it is kept as ${done.setAside}.`)
  for (const { sessionId, text } of done.drafts) io.err(`A half-written speech of session ${sessionId} is not in it any more:\n${text}`)
}
