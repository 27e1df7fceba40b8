import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The pack that ships with the app; its folder tells the packs apart from the source folder `electron/content/`. */
const SHIPPED_PACK = 'eu-russia-2026'

/**
 * The folder of the content packs: beside `electron/` in a checkout, beside `out/` after a build (a chunk lies one folder
 * deeper than its entry), and at the same place inside the archive of a packaged app.
 * Throws when there is none: then the installation is incomplete, and nothing can run.
 */
export function contentDir(from: string = import.meta.dirname): string {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'content')
    if (existsSync(join(candidate, SHIPPED_PACK, 'pack.json'))) return candidate
  }
  throw new Error(`No content packs were found above ${from}. Install the app again.`)
}
