import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { Result } from '../../shared/lib/result.ts'
import { packRefusal } from './problems.ts'

/** The files of a pack, in the order in which they are read. */
export const PACK_FILES = ['pack.json', 'sources.json', 'positions.json', 'claims.json', 'links.json', 'questions.json', 'seats.json', 'motions.json'] as const
export type PackFile = (typeof PACK_FILES)[number]

/** What is known of a pack without parsing it: enough to see whether the database already has it. */
export interface PackHeader {
  id: string
  version: string
  /** Bytes of every file: changes with almost every edit, and costs no reading. */
  sizes: string
}

/**
 * Reads only `pack.json` and the sizes of the other files. In: the pack's folder. Errors: `pack-broken` with the file and why.
 * Start-up takes this path every time, so it does without zod; the whole pack is checked when it is imported.
 */
export function readPackHeader(dir: string): Result<PackHeader, 'pack-broken'> {
  let file: PackFile = 'pack.json'
  try {
    const meta: unknown = JSON.parse(readFileSync(join(dir, file), 'utf8'))
    if (meta === null || typeof meta !== 'object' || !('id' in meta) || !('version' in meta)) throw new TypeError('"id" or "version" is missing')
    const { id, version } = meta
    if (typeof id !== 'string' || typeof version !== 'string') throw new TypeError('"id" and "version" must be texts')
    const sizes = PACK_FILES.map((name) => {
      file = name
      return statSync(join(dir, name)).size
    })
    return ok({ id, version, sizes: sizes.join(' ') })
  } catch (error) {
    return refuse('pack-broken', packRefusal(dir, [{ file, id: '-', reason: readFailure(error) }]))
  }
}

/** Why a file could not be read or parsed, in plain words. */
export function readFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'the file is missing'
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read'
  if (code) return `the file cannot be read (${code})`
  return error instanceof SyntaxError ? `is not valid JSON: ${error.message}` : error.message
}
