import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { MadeBackup } from '../shared/backup/restored.ts'
import { ok, type Result } from '../shared/lib/result.ts'
import type { Reason } from '../shared/protocol/reasons.ts'
import about from '../package.json' with { type: 'json' }
import { classDoors } from './classroom/class-doors.ts'
import { cardTells } from './content/card-tells.ts'
import { speechReader } from './content/speech-reader.ts'
import { sessionData } from './export/session-data.ts'
import { openConnection, type Handlers } from './host/connection.ts'
import { realTimers, type Schedule } from './host/clock-driver.ts'
import type { Opens } from './host/door.ts'
import { forgetting } from './host/forgetting.ts'
import { exportJobs, type ExportJobs } from './host/export-jobs.ts'
import { createHost } from './host/host.ts'
import type { Host } from './host/host-api.ts'
import { appMethods } from './host/methods/app.ts'
import { assignmentMethods } from './host/methods/assignments.ts'
import { classMethods } from './host/methods/classes.ts'
import { backupMethods, type Backups } from './host/methods/backups.ts'
import { browserMethods } from './host/methods/browser.ts'
import { citationMethods } from './host/methods/citations.ts'
import { dossierMethods } from './host/methods/dossier.ts'
import { exportMethods } from './host/methods/exports.ts'
import { forgettingMethods } from './host/methods/forgetting.ts'
import { paperMethods } from './host/methods/paper.ts'
import { profileMethods } from './host/methods/profiles.ts'
import { readingMethods } from './host/methods/reading.ts'
import { recipeMethods } from './host/methods/recipes.ts'
import { replayMethods } from './host/methods/replay.ts'
import { reviewMethods } from './host/methods/review.ts'
import { roomMethods } from './host/methods/rooms.ts'
import { searchMethods } from './host/methods/searches.ts'
import { sessionMethods } from './host/methods/sessions.ts'
import { shoesMethods } from './host/methods/shoes.ts'
import { studyMethods } from './host/methods/study.ts'
import { transcriptMethods } from './host/methods/transcripts.ts'
import { recipeBook } from './host/recipe-book.ts'
import { reviewKeeper } from './host/review-keeper.ts'
import type { ClassDoors } from './host/rooms/class-doors.ts'
import { forgetInRoom } from './host/rooms/forget-in-room.ts'
import { rooms, type Rooms } from './host/rooms/rooms.ts'
import { safekeeping, type Shared } from './host/safekeeping.ts'
import { bouts } from './host/study/bouts.ts'
import { ownMaterial } from './host/study/own.ts'
import { lastBout } from './host/study/last-bout.ts'
import { profiles } from './host/study/profiles.ts'
import { progressDesk } from './host/study/progress.ts'
import { reading } from './host/study/reading.ts'
import { savedSearches } from './host/study/searches.ts'
import { bothShoes } from './host/study/shoes.ts'
import { positionUses } from './host/position-uses.ts'
import { verifySession, type Verification } from './host/verify.ts'
import { backupBeforeMigration } from './store/backup.ts'
import { rendererDir } from './renderer-dir.ts'
import { removeLeftParts } from './store/backup-files.ts'
import { removeLeftRestore } from './store/backup-prepare.ts'
import { restoredMark } from './store/backup-drafts.ts'
import { desk } from './store/desk.ts'
import { openDossier, type Dossier } from './store/dossier.ts'
import { ensurePack } from './store/import-pack.ts'
import { projectOwn, sessionsNaming } from './store/own-positions.ts'
import { acquireLock } from './store/lock.ts'
import { forgetter } from './store/forget.ts'
import { openDatabase } from './store/open.ts'
import { ownRecipes } from './store/own-recipes.ts'
import { sessionsUsing } from './store/position-uses.ts'
import { recordReader, type RecordReader } from './store/record-reader.ts'
import { recordWriter } from './store/record.ts'
import { removeUnfinished } from './store/set-aside.ts'
import { seatKeys } from './store/seat-keys.ts'
import { sqliteRefusal } from './store/sqlite-refusal.ts'
import { studyStore } from './store/study.ts'
import { studyTimes } from './store/study-times.ts'
import { weakSpots } from './store/weak-spots.ts'

const PACK = 'eu-russia-2026'

export interface ComposeOptions {
  /** A file, or `:memory:`. */
  db: string
  /** For `:memory:`: the bytes of a database with which it begins, so that the pack need not be imported again. */
  copyOf?: Buffer
  /** The folder that holds the packs. */
  contentDir: string
  /** In words, for a second process that wants the same database: `the window`, `serve`. */
  what?: string
  /** Milliseconds since 1970; the default goes on evenly when the wall clock is set back or forward. */
  now?: () => number
  /** Numbers in [0, 1) for ids and salts; a simulation passes its own. */
  random?: () => number
  schedule?: Schedule
  /** The built page, which the devices of a class are given. */
  pageDir?: string
}

/** One composed application: the window, the browser mode, the command line and every test use it. */
export interface App {
  host: Host
  dossier: Dossier
  record: RecordReader
  verify(sessionId: string): Verification
  connect: Opens
  rooms: Rooms
  /** By which devices come into a class. */
  doors: ClassDoors
  /** Is this an https address of a source in the loaded pack? Only such pages may be opened outside. */
  isSourceAddress(url: string): boolean
  /** The orderly end of an app that people use: stops everything, makes a backup, closes. Out: null where there is nothing to back up. */
  leave(): Promise<Result<MadeBackup | null, Reason>>
  /** Ends at once, without a backup. */
  close(): void
}

/** Builds store, host and door. Nothing is left open when it refuses. */
export async function compose(options: ComposeOptions): Promise<Result<App, Reason>> {
  const { db: file, contentDir, schedule = realTimers } = options
  const time = options.now ? { now: options.now } : steadyClock()
  const lock = acquireLock(file, options.what ?? 'another window or command')
  if (!lock.ok) return lock
  const open = () => openDatabase(file, { copyOf: options.copyOf, beforeMigration: (db) => backupBeforeMigration(db, file, time.now()) })
  if (file !== ':memory:') removeLeftOvers(file)
  const opened = open()
  if (!opened.ok) {
    lock.value.release()
    return opened
  }
  const release = (db: Database) => {
    db.close()
    lock.value.release()
  }
  try {
    const finish = (db: Database) => ensurePack(db, join(contentDir, PACK), new Date(time.now()).toISOString())
    const pack = await finish(opened.value)
    if (!pack.ok) {
      release(opened.value)
      return pack
    }
    const doors = classDoors({ root: options.pageDir ?? rendererDir(), connect: (principal, send) => safe.connect(principal, send), whoHas: (...key) => safe.current().rooms.whoHas(...key), now: time.now, schedule })
    const jobs = exportJobs({ schedule })
    const build = (db: Database, backups: Backups, shared: Shared) => buildOn(db, { ...options, ...time, schedule, packId: pack.value.packId, backups, shared, doors, jobs })
    const safe = safekeeping({ file, db: opened.value, open, build, finish, now: time.now, schedule })
    return ok({
      get host() { return safe.current().host },
      get dossier() { return safe.current().dossier },
      get record() { return safe.current().record },
      verify: (sessionId) => verifySession(safe.current().record, sessionId),
      get rooms() { return safe.current().rooms },
      doors,
      connect: safe.connect,
      isSourceAddress: (url) => safe.current().isSourceAddress(url),
      async leave() {
        await doors.closeAll()
        jobs.stop()
        const made = await safe.leave()
        lock.value.release()
        return made
      },
      close() {
        void doors.closeAll()
        jobs.stop()
        safe.close()
        lock.value.release()
      },
    })
  } catch (error) {
    release(opened.value)
    return sqliteRefusal(error, file)
  }
}

/** Copies that a kill cut off: of a backup, of one that was about to be restored, of a salvage. */
function removeLeftOvers(file: string): void {
  try {
    removeLeftParts(file)
    removeLeftRestore(file)
    removeUnfinished(file)
  } catch {
    // the folder cannot be written: opening the database will say so
  }
}

/** Everything that stands on an open database; built anew when another one takes its place. */
function buildOn(db: Database, options: ComposeOptions & { now: () => number; takeWallTime?: () => void; schedule: Schedule; packId: string; backups: Backups; shared: Shared; doors: ClassDoors; jobs: ExportJobs }) {
  const { db: file, contentDir, now, takeWallTime, schedule, random = cryptoRandom, doors, jobs } = options
  const dossier = openDossier(db, options.packId)
  const record = recordReader(db)
  const deskOf = desk(db)
  const spots = weakSpots(db)
  const review = reviewKeeper({ record, dossier, weakSpots: spots })
  const host = createHost({
    writer: recordWriter(db), reader: record, desk: deskOf, dossier, tells: cardTells(join(contentDir, PACK)), file, now, takeWallTime, schedule, closed: (sessionId) => void review.keep(sessionId),
    random,
    salt: options.random ? () => Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)) : randomSalts(),
  })
  const classes = rooms({ host, reader: record, keys: seatKeys(db), desk: deskOf, dossier, now, schedule, random })
  const forgetClass = forgetInRoom({ rooms: classes, doors, reader: record })
  const forgot: typeof forgetClass = (request) => {
    jobs.forgotten(request.session)
    shoes.own.forgotten()
    forgetClass(request)
  }
  const forgets = forgetting({ store: forgetter(db, file), host, review, shared: options.shared, forgot, forgotProfile: () => shoes.own.forgotten() })
  const nowIso = () => new Date(now()).toISOString()
  const study = studyStore(db)
  const students = profiles({ store: study, desk: deskOf, now: nowIso, random })
  const whose = bouts({ store: study, record, profiles: students, now: nowIso })
  const shoes = bothShoes({ store: study, record, dossier, boutsOf: whose.of, now: nowIso, random })
  const own = ownMaterial({
    store: study, dossier, project: () => projectOwn(db, options.packId), naming: sessionsNaming(db, options.packId), now: nowIso,
    nameOf: (id) => students.list().profiles.find((one) => one.id === id)?.name ?? '',
  })
  const book = recipeBook({ own: ownRecipes(db), now: host.now })
  const handlers = {
    ...appMethods({ desk: deskOf, dossier, version: about.version, dataFolder: file === ':memory:' ? file : dirname(file) }),
    ...sessionMethods({ host, reader: record, desk: deskOf, dossier, bouts: whose }),
    ...assignmentMethods({ host, dossier, bouts: whose }),
    ...backupMethods(options.backups),
    ...dossierMethods(dossier, speechReader(join(contentDir, PACK))), ...citationMethods(dossier),
    ...browserMethods({ dossier, uses: (position) => positionUses(record, sessionsUsing(db, options.packId), position) }),
    ...readingMethods({ reading: reading({ store: study, now: nowIso, random }), own, student: () => students.current(), pack: options.packId }),
    ...searchMethods({ searches: savedSearches({ store: studyStore(db), now: nowIso, random }), student: () => students.current() }),
    ...transcriptMethods({ record, dossier, review }),
    ...exportMethods({ jobs, record, database: () => (file === ':memory:' ? db.serialize() : file), app: about.version, now: host.now }),
    ...replayMethods(record),
    ...recipeMethods(book),
    ...paperMethods({ record, dossier, desk: deskOf, book, now: host.now }),
    ...classMethods({ host, rooms: classes, doors, book }),
    ...roomMethods({ rooms: classes, doors }),
    ...studyMethods({ dossier, student: () => students.current(), progress: progressDesk({ record, bouts: whose, spots, times: studyTimes(db), dossier }), last: (profile, wanted) => lastBout({ record, dossier, bouts: whose, spots, review }, profile, wanted) }),
    ...profileMethods({ profiles: students, bouts: whose, forgetting: forgets, store: study, app: about.version, now: nowIso }),
    ...reviewMethods({ store: study, dossier, record, spots, bouts: whose, profiles: students, now }),
    ...shoesMethods({ shoes, student: () => students.current() }),
    ...forgettingMethods({ forgetting: forgets, data: sessionData({ record, desk: deskOf, weakSpots: spots, app: about.version, now: host.now }) }),
  } satisfies Handlers
  forgets.resume()
  const addresses = sourceAddresses(dossier)
  const restored = restoredMark(deskOf)
  const opens: Opens = (principal, send) => openConnection(principal, handlers, () => ({ now: host.now(), ...(restored && { restored }) }), send)
  return { host, dossier, record, desk: deskOf, rooms: classes, opens, isSourceAddress: (url: string) => addresses().has(url) }
}

/** The wall's time at the start and whenever it is taken again, steady in between: a clock that is set during a lesson moves no timer. */
function steadyClock() {
  let start = startByTheWall()
  return { now: () => start + performance.now(), takeWallTime: () => { start = startByTheWall() } }
}

const startByTheWall = () => Date.now() - performance.now()

/** Drawn from the system for 256 salts at a time: one draw costs as much as many. */
function randomSalts(): () => Uint8Array {
  let pool = randomBytes(0)
  return () => {
    if (pool.length === 0) pool = randomBytes(256 * 16)
    const salt = pool.subarray(0, 16)
    pool = pool.subarray(16)
    return salt
  }
}

const cryptoRandom = () => randomBytes(4).readUInt32BE() / 2 ** 32

function sourceAddresses(dossier: Dossier): () => ReadonlySet<string> {
  let known: { of: unknown; addresses: ReadonlySet<string> } | null = null
  return () => {
    const of = dossier.positionsById() // another one when something was added at this machine
    if (known?.of !== of) known = { of, addresses: new Set(dossier.searchSources({ query: '', limit: 1_000_000, offset: 0 }).sources.map(({ source }) => source.url).filter((url) => url.startsWith('https://'))) }
    return known.addresses
  }
}
