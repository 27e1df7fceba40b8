import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { contentType } from '../content-type.ts'

export type Encoding = 'br' | 'gzip'

/** One file of the built page, in memory. */
export interface StaticFile {
  type: string
  etag: string
  /** Its name contains a hash of its contents, so it never changes. */
  immutable: boolean
  body: Buffer
  /** Null for kinds that are compressed already. Compressed once, at the first request that takes it. */
  encoded: ((encoding: Encoding) => Promise<Buffer>) | null
}

export type StaticFiles = (path: string) => StaticFile | null

/**
 * The files of a folder by the path of their address; `/` is `index.html`.
 *
 * The folder is read whole, at the first request (start-up stays short). A request is only ever looked up in the
 * resulting table, so no address, however it is encoded, can name anything outside; and a rebuild under a running
 * server cannot mix two versions of the page.
 */
export function staticFiles(root: string): StaticFiles {
  let table: Map<string, StaticFile> | null = null
  return (path) => (table ??= readTable(root)).get(path === '/' ? '/index.html' : path) ?? null
}

function readTable(root: string): Map<string, StaticFile> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [file.slice(join(root, sep).length - 1).split(sep).join('/'), read(file)]
    }),
  )
}

function read(file: string): StaticFile {
  const body = readFileSync(file)
  const type = contentType(file)
  const encoded = new Map<Encoding, Promise<Buffer>>()
  return {
    type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: /[-.][\w-]{8}\.\w+$/.test(file) && file.includes(`${sep}assets${sep}`),
    body,
    encoded: /^(?:text|application\/json|image\/svg)/.test(type)
      ? (encoding) => {
          const known = encoded.get(encoding) ?? compress(encoding, body)
          encoded.set(encoding, known)
          return known
        }
      : null,
  }
}

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** Quality 6: nearly as small as the best, and a few milliseconds instead of most of a second. */
function compress(encoding: Encoding, body: Buffer): Promise<Buffer> {
  return encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : gz(body, { level: 6 })
}
