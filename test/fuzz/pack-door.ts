import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { Database } from 'better-sqlite3'
import { contentDir } from '../../electron/content-dir.ts'
import { PACK_FILES } from '../../electron/content/pack-header.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { ensurePack } from '../../electron/store/import-pack.ts'
import { aDatabase } from '../support/host-on.ts'
import { overheard } from './faults.ts'
import { aFile } from './files.ts'
import { tallyOf, type Tally } from './tally.ts'

const PACK = 'eu-russia-2026'

/** Packs with one file that is not as it should be: refused as a whole with what is wrong, or taken and whole; the database never between. */
export async function packDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('packs')
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-fuzz-pack-'))
  const pack = join(folder, PACK)
  mkdirSync(pack)
  const from = join(contentDir(), PACK)
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile())) copyFileSync(join(from, name), join(pack, name))
  const whole = new Map(PACK_FILES.map((name) => [name, readFileSync(join(from, name))]))
  const spoilt = fc.constantFrom(...PACK_FILES).chain((name) => aFile(fc.constant(JSON.parse(String(whole.get(name))))).map((file) => ({ name, ...file })))
  let db = await aDatabase()
  counting.measure()
  try {
    for (const { name, bytes, how } of fc.sample(spoilt, { seed, numRuns: messages })) {
      counting.sent()
      const found = (oracle: string, what: string) => counting.found(seed, oracle, what, () => ({ name, how, text: new TextDecoder().decode(bytes.slice(0, 20_000)) }))
      writeFileSync(join(pack, name), bytes)
      const before = stateOf(db)
      const heard = await overheard(async () => {
        try {
          const imported = await ensurePack(db, pack, '2026-01-29T09:00:00.000Z')
          if (imported.ok) {
            counting.accepted()
            if (imported.value.imported) {
              readAll(db, imported.value.packId)
              db.close()
              db = await aDatabase()
            }
            return
          }
          counting.refused(imported.reason)
          if (imported.reason !== 'pack-broken' || !imported.detail.includes(name) && !/ · /.test(imported.detail)) found('refusals are typed', imported.detail.slice(0, 300))
          if (imported.detail.length > 40_000) found('refusals can be read', `${imported.detail.length} characters`)
          if (stateOf(db) !== before) found('a refused pack changes nothing', imported.detail.slice(0, 300))
        } catch (error) {
          found('no fault in the app', error instanceof Error ? (error.stack ?? error.message) : String(error))
        }
      })
      for (const what of heard) found('nothing goes wrong unsaid', what)
      writeFileSync(join(pack, name), whole.get(name) ?? '')
    }
  } finally {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') counting.found(seed, 'the database is whole', 'it is not', () => null)
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  counting.measure()
  return counting.ended()
}

const stateOf = (db: Database): string => JSON.stringify(db.prepare('SELECT id, version, content_hash, (SELECT count(*) FROM positions) AS positions, (SELECT count(*) FROM claims) AS claims FROM packs').all())

/** What the app asks of a pack that was taken. */
function readAll(db: Database, id: string): void {
  const dossier = openDossier(db, id)
  for (const { position } of dossier.allPositions()) dossier.position(position.id)
  for (const claim of dossier.claims()) dossier.claim(claim.id)
  dossier.searchPositions({ query: 'dialogue', limit: 5, offset: 0 })
  dossier.packSummary()
  dossier.meta()
}
