import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { loadPack } from '../../electron/content/load-pack.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { importPack } from '../../electron/store/import-pack.ts'
import { openDatabase } from '../../electron/store/open.ts'
import type { Pack } from '../../shared/dossier/schema.ts'

export const PACK_DIR = join(import.meta.dirname, '../../content/eu-russia-2026')
export const PACK_ID = 'eu-russia-2026'
export const NOW = '2026-11-23T12:00:00.000Z'

export function thePack(): Pack {
  const pack = loadPack(PACK_DIR)
  if (!pack.ok) throw new Error(pack.detail)
  return pack.value
}

export function emptyDatabase(): Database {
  const db = openDatabase(':memory:')
  if (!db.ok) throw new Error(db.detail)
  return db.value
}

/** A migrated database in memory with the pack in it, and its read side. */
export function aDossier() {
  const db = emptyDatabase()
  const done = importPack(db, thePack(), NOW)
  if (!done.ok) throw new Error(done.detail)
  return { db, dossier: openDossier(db, PACK_ID) }
}

type Json = Record<string, unknown>

/** A copy of the pack that a test may break; `dispose` removes it. */
export function aPackCopy() {
  const root = mkdtempSync(join(tmpdir(), 'tdt-pack-'))
  const dir = join(root, PACK_ID)
  cpSync(PACK_DIR, dir, { recursive: true })
  const copy = {
    dir,
    write(file: string, content: string) {
      writeFileSync(join(dir, file), content)
      return copy
    },
    remove(file: string) {
      rmSync(join(dir, file))
      return copy
    },
    /** Changes the parsed content of one file. */
    edit<T = Json>(file: string, change: (content: T) => void) {
      const content = JSON.parse(readFileSync(join(dir, file), 'utf8')) as T
      change(content)
      return copy.write(file, JSON.stringify(content))
    },
    /** Changes one entry of a file that holds a list. */
    entry(file: string, id: string, change: (entry: Json) => void) {
      return copy.edit<Json[]>(file, (list) => {
        const entry = list.find((each) => each['id'] === id || each['seat'] === id)
        if (!entry) throw new Error(`${file} has no ${id}`)
        change(entry)
      })
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
  return copy
}
