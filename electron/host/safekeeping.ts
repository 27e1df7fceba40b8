import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { backupMinutes } from '../../shared/backup/interval.ts'
import type { Backup } from '../../shared/backup/kept-backups.ts'
import type { MadeBackup, Restored } from '../../shared/backup/restored.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { backupKeeper } from '../store/backup.ts'
import { compareWithBackup } from '../store/backup-compare.ts'
import type { CopyOptions } from '../store/backup-copy.ts'
import { backupFolder, backupPath, listBackups } from '../store/backup-files.ts'
import { prepareRestore } from '../store/backup-prepare.ts'
import { putInPlace, restoreClosed } from '../store/backup-restore.ts'
import type { Desk } from '../store/desk.ts'
import { backupTimer } from './backup-timer.ts'
import { backupTrouble } from './backup-trouble.ts'
import type { Schedule } from './clock-driver.ts'
import { door, refusing, type Door, type Opens } from './door.ts'
import type { Host } from './host-api.ts'
import type { Backups } from './methods/backups.ts'

/** What is built on an open database, and built anew on another one after a restore. */
export interface Running {
  host: Host
  desk: Desk
  opens: Opens
}

/** What is shared by everything that works on the files of the database. */
export interface Shared {
  /** Runs one task after the other: no backup and no restore is under way meanwhile. */
  inTurn<T>(task: () => Promise<T>): Promise<T>
  /** Tells every page. */
  tell: Door['tell']
  /** Is the app about to end? Long work then stops where it can go on at the next start. */
  isEnding(): boolean
}

export interface SafekeepingOptions<R extends Running> {
  file: string
  db: Database
  /** Opens the database's file anew. */
  open: () => Result<Database, Reason>
  build: (db: Database, backups: Backups, shared: Shared) => R
  /** Makes a restored copy ready for this app: its pack. */
  finish: (db: Database) => Promise<Result<unknown, Reason>>
  now: () => number
  schedule: Schedule
}

export interface Safekeeping<R extends Running> {
  /** What is built on the database that is open now. */
  current(): R
  connect: Door['connect']
  /** The orderly end: everybody is stopped, a backup is made, the database is closed. It takes seconds at most; Out: null where there is nothing to back up. */
  leave(): Promise<Result<MadeBackup | null, Reason>>
  /** Ends at once and makes no backup. */
  close(): void
}

/** How long a backup may keep the app from ending, milliseconds; 50 MB take a tenth of it. */
const LEAVE_MS = 4_000

const SWAPPED = 'The debates were put back to a backup just now, so this was not carried out. Look at the debate again.'

/** Backups and restores of the database that is open, one at a time, while people are connected. */
export function safekeeping<R extends Running>(options: SafekeepingOptions<R>): Safekeeping<R> {
  const { file, open, build, finish, now, schedule } = options
  const inMemory = file === ':memory:'
  let { db } = options
  let keeper = backupKeeper(db, file)
  let busy: Promise<unknown> = Promise.resolve()
  let isEnding = false
  const trouble = backupTrouble(() => running.desk, now)

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = busy.then(task)
    busy = turn.catch(() => null)
    return turn
  }

  const make = async (why: Backup['why'], given?: CopyOptions) => trouble.after(await keeper.make(why, now(), given))

  const backups: Backups = {
    list: () => ({
      folder: inMemory ? null : backupFolder(file),
      database: { file, bytes: inMemory ? 0 : sizeOf(file) },
      backups: inMemory ? [] : listBackups(file),
      minutes: backupMinutes(running.desk.settings()['backupMinutes']),
      trouble: trouble.last(),
    }),
    compare: (name) => compareWithBackup(file, backupPath(file, name)),
    make: (progress) => (inMemory ? Promise.resolve(NO_FILE) : inTurn(() => make('by-hand', { progress }))),
    restore: (name, progress) => (inMemory ? Promise.resolve(NO_FILE) : inTurn(() => restore(name, progress))),
  }

  const shared: Shared = { inTurn, tell: (news) => guests.tell(news), isEnding: () => isEnding }
  let running = build(db, backups, shared)
  const guests = door(running.opens)
  const stopTimer = inMemory ? () => {} : backupTimer({
    minutes: () => backupMinutes(running.desk.settings()['backupMinutes']), now, schedule,
    make: () => void inTurn(async () => (keeper.changed() ? await make('timed') : null)),
  })

  /** What can fail is done beside the database, while everybody goes on; then the door is shut for the moment of the change. */
  async function restore(name: string, progress: (done: number, total: number) => void): Promise<Result<Restored, Reason>> {
    const prepared = await prepareRestore(backupPath(file, name), file, finish)
    if (!prepared.ok) return prepared
    guests.shut()
    running.host.close()
    const before = await make('before-restore', { progress })
    const done = before.ok ? putInPlace(prepared.value, { db, file, before: before.value.backup, now: now() }) : before
    prepared.value.discard()
    return await goOn(done)
  }

  /** Builds everything anew, on the restored database or on the old one, and lets everybody in again. */
  async function goOn(done: Result<Restored, Reason>): Promise<Result<Restored, Reason>> {
    let outcome = done
    if (!db.open) {
      let opened = open()
      if (!opened.ok && done.ok && done.value.before) { // the old state is in the backup that was just made
        outcome = refuse(opened.reason, `The backup could not be opened once it was in its place, so the state of before was put back. ${opened.detail}`)
        const back = await restoreClosed(backupPath(file, done.value.before.name), file, now())
        opened = back.ok ? open() : back
      }
      if (!opened.ok) {
        guests.open(refusing(opened), { t: 'reopened', restored: null })
        return opened
      }
      db = opened.value
    }
    keeper = backupKeeper(db, file)
    running = build(db, backups, shared)
    guests.open(running.opens, { t: 'reopened', restored: outcome.ok ? outcome.value : null }, outcome.ok ? SWAPPED : undefined)
    return outcome
  }

  const close = () => {
    isEnding = true
    stopTimer()
    running.host.close()
    db.close()
  }

  return {
    current: () => running,
    connect: guests.connect,
    leave() {
      isEnding = true
      return inTurn(async () => {
        stopTimer()
        guests.shut()
        running.host.close()
        const made = inMemory ? ok(null) : await make('close', { withinMs: LEAVE_MS })
        db.close()
        return made
      })
    },
    close,
  }
}

const NO_FILE = refuse('backup-failed' as const, 'These debates are kept in memory only, so there is nothing to back up or restore. Start the app with a database file, given with --db.')

const sizeOf = (file: string): number => ['', '-wal'].reduce((sum, side) => sum + (statSync(file + side, { throwIfNoEntry: false })?.size ?? 0), 0)
