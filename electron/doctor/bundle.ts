import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { broken, fine, type Check } from './check.ts'

/** As `bin/fingerprint.mjs` writes it. */
type Stamp = Record<string, [size: number, mtime: number, hash: string]>

/** Whether the built page, and what exports beside it, are there and as new as their sources. */
export function checkBundle(root: string): Check {
  if (!existsSync(join(root, 'out', 'renderer', 'index.html'))) return broken('build', 'the page is not built', 'Run `npm run build`.')
  if (!existsSync(join(root, 'out', 'main', 'export-worker.js'))) return broken('build', 'what exports sessions is not built', 'Run `npm run build`.')
  const stamp = readStamp(join(root, 'out', 'build-stamp.json'))
  if (!stamp) return fine('build', 'built, by hand', 'It is not known from which sources; the next start builds again.')
  const changed = Object.entries(stamp).filter(([path, [size, , hash]]) => !isSame(join(root, path), size, hash)).map(([path]) => path)
  if (changed.length === 0) return fine('build', `built from the present sources (${Object.keys(stamp).length} files)`)
  return fine('build', `${changed.length} sources have changed since the build, such as ${changed[0]}`, 'The next start builds again.')
}

function isSame(file: string, size: number, hash: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.size === size && createHash('sha256').update(readFileSync(file)).digest('base64url') === hash
}

function readStamp(file: string): Stamp | null {
  try {
    const stamp: Stamp = JSON.parse(readFileSync(file, 'utf8')) // our own build wrote it
    return stamp
  } catch {
    return null
  }
}
