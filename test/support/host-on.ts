import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { cardTells } from '../../electron/content/card-tells.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { createHost } from '../../electron/host/host.ts'
import { verifySession } from '../../electron/host/verify.ts'
import { desk } from '../../electron/store/desk.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { recordWriter, type RecordWriter } from '../../electron/store/record.ts'
import { rng } from '../../shared/lib/rng.ts'
import { aClock } from './builders.ts'
import { PACK, packDatabase } from './pack-database.ts'

/** A migrated database in memory with the pack in it, open for raw SQL. */
export async function aDatabase(): Promise<Database> {
  return copyOf(await packDatabase())
}

/** A database in memory from the bytes of another (`db.serialize()`), with the pragmas of `openDatabase`. */
export function copyOf(bytes: Buffer): Database {
  const db = new Sqlite(bytes)
  db.pragma('foreign_keys = ON')
  return db
}

/**
 * A host on an open database, for tests that need the connection itself: raw SQL, a size limit, a writer that dies.
 * A second one on the same database knows what a process started anew would know: only what is stored.
 */
export function aHostOn(db: Database, given: { clock?: ReturnType<typeof aClock>; writer?: (real: RecordWriter) => RecordWriter; seed?: string } = {}) {
  const clock = given.clock ?? aClock()
  const record = recordReader(db)
  const papers = desk(db)
  const dossier = openDossier(db, PACK)
  const random = rng(given.seed ?? 'test')
  const writer = recordWriter(db)
  const host = createHost({
    writer: given.writer?.(writer) ?? writer, reader: record, desk: papers, dossier, tells: cardTells(join(contentDir(), PACK)), file: 'the test database', now: clock.now, schedule: clock.schedule, random,
    salt: () => Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)),
  })
  return { host, record, desk: papers, dossier, clock, db, verify: (id: string) => verifySession(record, id) }
}
