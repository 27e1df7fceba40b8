import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadPack } from '../content/load-pack.ts'
import { broken, fine, type Check } from './check.ts'

/** Reads every shipped pack as an import would, and compares its version with the one in the database. */
export function checkPacks(contentDir: string, imported: string | null): Check[] {
  const folders = readdirSync(contentDir).filter((name) => existsSync(join(contentDir, name, 'pack.json')))
  return folders.map((name) => {
    const pack = loadPack(join(contentDir, name))
    if (!pack.ok) return broken('pack', `${name}: ${pack.reason}`, pack.detail)
    const { meta, positions, sources, claims } = pack.value
    const found = `${meta.id} ${meta.version}: ${positions.length} positions, ${sources.length} sources, ${claims.length} claims`
    if (imported === meta.version) return fine('pack', `${found}; in the database`)
    return fine('pack', `${found}; ${imported === null ? 'not in the database yet' : `the database has ${imported}`}`, 'The next start brings it in.')
  })
}
