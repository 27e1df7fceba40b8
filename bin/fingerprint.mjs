/**
 * Tells within a few milliseconds whether any input of the build has changed since the last one.
 *
 * The stamp holds size, time and hash of each input. Contents are read only where size or time differ, so a fresh
 * `git checkout` of the same text costs one hashing, not one build.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {Record<string, [size: number, mtime: number, hash: string]>} Fingerprint */

/**
 * @param {string} root
 * @param {string[]} inputs files and folders, relative to root
 * @param {Fingerprint} known what the last stamp said
 * @returns {Fingerprint}
 */
export function takeFingerprint(root, inputs, known = {}) {
  /** @type {Fingerprint} */
  const result = {}
  for (const path of inputs.flatMap((input) => filesUnder(root, input))) {
    const { size, mtimeMs } = statSync(join(root, path))
    const before = known[path]
    const hash = before?.[0] === size && before[1] === mtimeMs ? before[2] : hashOf(join(root, path))
    result[path] = [size, mtimeMs, hash]
  }
  return result
}

/**
 * Same files with the same contents; times do not count.
 * @param {Fingerprint} a
 * @param {Fingerprint} b
 */
export function sameContents(a, b) {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path]?.[2] === b[path]?.[2])
}

/** @param {string} file @returns {Fingerprint} empty if there is no readable stamp */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {} // missing or cut off by a crash: both mean "build again"
  }
}

/** @param {string} file @param {Fingerprint} fingerprint */
export function writeStamp(file, fingerprint) {
  writeFileSync(file, JSON.stringify(fingerprint))
}

/** @param {string} root @param {string} input @returns {string[]} */
function filesUnder(root, input) {
  const path = join(root, input)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [input]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(root, join(input, entry.name)) : [join(input, entry.name)],
  )
}

/** @param {string} path */
function hashOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('base64url')
}
