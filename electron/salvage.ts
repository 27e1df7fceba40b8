import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { ok, refuse, type Result } from '../shared/lib/result.ts'
import type { Reason } from '../shared/protocol/reasons.ts'
import { reviewKeeper } from './host/review-keeper.ts'
import { salvageSession, textOf, type SessionFate } from './host/salvage-session.ts'
import { verifySession } from './host/verify.ts'
import { holdsOurRecords, isDamage } from './store/damage.ts'
import { openDossier } from './store/dossier.ts'
import { ensurePack } from './store/import-pack.ts'
import { acquireLock, type Lock } from './store/lock.ts'
import { openDatabase } from './store/open.ts'
import { recordReader } from './store/record-reader.ts'
import { newerSchema, openPages } from './store/salvage-pages.ts'
import { findRows, type Found } from './store/salvage-rows.ts'
import { salvageWriter } from './store/salvage-write.ts'
import { removeUnfinished, replaceAndKeep, setAsideName, unfinishedName } from './store/set-aside.ts'
import { sqliteRefusal } from './store/sqlite-refusal.ts'
import { weakSpots } from './store/weak-spots.ts'

const PACK = 'eu-russia-2026'

export interface SalvageOptions {
  /** The damaged database. It is only ever read. */
  db: string
  /** The new database; null: it takes the place of the damaged one, which is kept beside it under another name. */
  out: string | null
  /** The folder that holds the packs. */
  contentDir: string
  /** Milliseconds since 1970, for the name under which the damaged database is kept. */
  now?: () => number
}

export interface SalvageReport {
  db: string
  /** The new database. */
  out: string
  /** Where the damaged database is kept now; null when it stayed where it was. */
  setAside: string | null
  pages: { all: number; unreadable: number }
  sessions: SessionFate[]
  settings: number
  /** The teacher's own. */
  recipes: number
  /** Things of the study desk: profiles, cards, notes, own sources, cases. */
  study: number
  /** Half-written speeches that were kept, and those whose session is lost, with their words. */
  drafts: { kept: number; stray: { session: string; savedAt: string; text: string }[] }
}

/** Does this refusal to open a database mean that salvaging it may help? */
export const canSalvage = (reason: Reason): boolean => isDamage(reason)

/** Is everything there again that the damaged database held, as far as can be told? */
export const isComplete = ({ sessions, drafts }: SalvageReport): boolean => sessions.every(({ kept }) => kept === 'whole') && drafts.stray.length === 0

/**
 * Reads what can be read out of a damaged database and writes it, session by session, into a new one. The new one appears under its
 * name only when it is finished. Errors: `file-exists`, `not-a-database`, `database-newer`, `database-in-use`, `pack-broken`, and those of
 * the disk; then nothing was changed.
 */
export async function salvage({ db, out, contentDir, now = Date.now }: SalvageOptions): Promise<Result<SalvageReport, Reason>> {
  if (out !== null && existsSync(out)) return refuse('file-exists', `${out} is there already. Nothing was changed: name a file that is not there yet with --out.`)
  if (!existsSync(db) && !existsSync(`${db}-wal`)) return refuse('not-a-database', `There is no database at ${db}. Nothing was changed: check the path given with --db.`)
  const lock = lockFor(db, out)
  if (!lock.ok) return lock
  try {
    return await salvageInto(out ?? db, { db, out, contentDir, now })
  } catch (error) {
    return sqliteRefusal(error, out ?? db)
  } finally {
    lock.value.release()
  }
}

/** Where nothing can be written beside the damaged database (a protected medium), nobody else can write to it either. */
function lockFor(db: string, out: string | null): Result<Lock, Reason> {
  const lock = acquireLock(db, 'a salvage')
  return !lock.ok && lock.reason === 'read-only' && out !== null ? ok({ release() {} }) : lock
}

async function salvageInto(target: string, { db, out, contentDir, now }: Required<SalvageOptions>): Promise<Result<SalvageReport, Reason>> {
  const read = readDamaged(db)
  if (!read.ok) return read
  const { found, pages } = read.value
  removeUnfinished(target)
  const unfinished = unfinishedName(target)
  const opened = openDatabase(unfinished)
  if (!opened.ok) return opened
  try {
    const pack = await ensurePack(opened.value, join(contentDir, PACK), new Date(now()).toISOString())
    if (!pack.ok) return pack
    const written = writeAll(opened.value, found)
    opened.value.close()
    const setAside = out === null ? setAsideName(db, now()) : null
    if (setAside === null) renameSync(unfinished, target)
    else replaceAndKeep(db, unfinished, setAside)
    return ok({ db, out: target, setAside, pages, ...written })
  } finally {
    opened.value.close()
    removeUnfinished(target)
  }
}

function readDamaged(db: string): Result<{ found: Found; pages: SalvageReport['pages'] }, Reason> {
  const pages = openPages(db)
  try {
    const newer = newerSchema(pages)
    if (newer !== null) return refuse('database-newer', `${db} was written by a newer version of Tour de Table (schema ${newer}). Nothing was changed: update the app, then salvage it.`)
    const found = findRows(pages)
    const isOurs = pages.count === 0 || found.events.size > 0 || found.sessions.size > 0 || holdsOurRecords(db)
    if (!isOurs) return refuse('not-a-database', `${db} is no database of Tour de Table, or nothing in it can be told to be. It was not changed. Check the path given with --db.`)
    return ok({ found, pages: { all: pages.count, unreadable: pages.unreadable() } })
  } finally {
    pages.close()
  }
}

/** Deleted sessions stay deleted, whatever old pages still hold of them. */
function writeAll(db: Database, found: Found): Pick<SalvageReport, 'sessions' | 'settings' | 'recipes' | 'study' | 'drafts'> {
  const writer = salvageWriter(db)
  for (const tombstone of found.forgotten) writer.forgotten(tombstone)
  for (const [key, value] of found.settings) writer.setting(key, value)
  const recipes = new Set(found.recipes.filter(writer.recipe).map(({ id }) => id)).size
  for (const thing of found.study) writer.study(thing)
  const study = new Set(found.study.map(({ profile, kind, id }) => JSON.stringify([profile, kind, id]))).size
  const deleted = new Set(found.forgotten.map(({ session }) => session))
  const ids = [...new Set([...found.sessions.keys(), ...found.events.keys(), ...found.lastTrace.keys()])].filter((id) => !deleted.has(id)).toSorted()
  let kept = 0
  const record = recordReader(db)
  const review = reviewKeeper({ record, dossier: openDossier(db, PACK), weakSpots: weakSpots(db) })
  const sessions = ids.map((id): SessionFate => {
    const { fate, session } = salvageSession(id, found)
    if (!session) return fate
    try {
      writer.session(session)
    } catch (error) {
      return { ...fate, events: 0, kept: 'lost', cutAt: 1, reason: `the new database refuses it (${error instanceof Error ? error.message : String(error)})` }
    }
    kept += session.drafts.length
    review.keep(id)
    const { firstBad } = verifySession(record, id)
    return firstBad ? { ...fate, reason: [fate.reason, `entry ${firstBad.seq} does not verify: ${firstBad.reason}`].filter(Boolean).join('; ') } : fate
  })
  const there = new Set(sessions.filter((fate) => fate.kept !== 'lost').map(({ session }) => session))
  const stray = found.drafts.filter(({ session }) => !there.has(session) && !deleted.has(session)).map(({ session, savedAt, data }) => ({ session, savedAt, text: textOf(data) ?? '' })).filter(({ text }) => text !== '')
  return { sessions, settings: found.settings.size, recipes, study, drafts: { kept, stray } }
}
