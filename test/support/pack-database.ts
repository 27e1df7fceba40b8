import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { contentDir } from '../../electron/content-dir.ts'
import { ensurePack } from '../../electron/store/import-pack.ts'
import { openDatabase } from '../../electron/store/open.ts'

export const PACK = 'eu-russia-2026'

let imported: Promise<Buffer> | undefined

/** A migrated database with the pack in it, as bytes; made once per process, because an import takes longer than most tests. */
export const packDatabase = (): Promise<Buffer> => (imported ??= aDatabaseAt(':memory:').then((db) => db.serialize()))

/** A database of its own, in a file or `:memory:`, into which the pack is imported. */
export async function aDatabaseAt(file: string): Promise<Database> {
  const db = openDatabase(file)
  if (!db.ok) throw new Error(db.detail)
  const pack = await ensurePack(db.value, join(contentDir(), PACK), '2026-01-01T00:00:00.000Z')
  if (!pack.ok) throw new Error(pack.detail)
  return db.value
}
