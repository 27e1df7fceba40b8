import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { SCHEMA_VERSION } from './migrate.ts'
import { PAGE } from './page-size.ts'
import { committedPages, type WalPages } from './salvage-wal.ts'

/** The pages of a database that may be damaged, as plain bytes: SQLite is not asked, and nothing is written. */
export interface Pages {
  /** Number of the last page. */
  count: number
  /** A page by its number, which begins at 1; null where the disk or the file does not give it. */
  page(number: number): Buffer | null
  /** Pages that were still to be brought into the file when damage in its `-wal` cut it off: they may be newer than those in place. */
  loose: readonly Buffer[]
  /** How many pages could not be read so far. */
  unreadable(): number
  /** Pages that SQLite has given up: what stands in them is old. Null where their list cannot be followed to its end. */
  free(): ReadonlySet<number> | null
  close(): void
}

/** Opens file and `-wal` as they lie there; a file that is missing or empty has no pages of its own. */
export function openPages(file: string): Pages {
  const fd = existsSync(file) ? openSync(file, 'r') : null
  const size = fd === null ? 0 : statSync(file).size
  const wal: WalPages = existsSync(`${file}-wal`) ? committedPages(`${file}-wal`) : { pages: new Map(), loose: [] }
  const count = Math.max(Math.ceil(size / PAGE), ...wal.pages.keys())
  const unreadable = new Set<number>()

  function page(number: number): Buffer | null {
    if (number < 1 || number > count) return null
    const newest = wal.pages.get(number)
    if (newest) return newest
    const bytes = Buffer.alloc(PAGE) // what a cut-off last page lacks is zero
    try {
      if (fd !== null && readSync(fd, bytes, 0, PAGE, (number - 1) * PAGE) > 0) return bytes
    } catch {
      // a place of the disk that cannot be read
    }
    unreadable.add(number)
    return null
  }

  return { count, page, loose: wal.loose, unreadable: () => unreadable.size, free: () => freePages(page), close: () => fd !== null && closeSync(fd) }
}

/** The list of free pages: trunks, each with the numbers of its leaves (sqlite.org/fileformat2.html#the_freelist). */
function freePages(page: Pages['page']): ReadonlySet<number> | null {
  const header = page(1)
  if (!header || !hasHeader(header)) return null
  const found = new Set<number>()
  for (let trunk = header.readUInt32BE(32); trunk !== 0;) {
    const bytes = found.has(trunk) ? null : page(trunk)
    const leaves = bytes?.readUInt32BE(4) ?? Infinity
    if (!bytes || leaves > PAGE / 4 - 2) return null
    found.add(trunk)
    for (let index = 0; index < leaves; index += 1) found.add(bytes.readUInt32BE(8 + index * 4))
    trunk = bytes.readUInt32BE(0)
  }
  return found.size === header.readUInt32BE(36) ? found : null
}

/** Does this page begin as the first page of a database does? */
const hasHeader = (page: Buffer): boolean => page.subarray(0, 16).toString('latin1') === 'SQLite format 3\0'

/** The schema version that the file gives itself, if it is one that this app does not know yet; null otherwise, and where a damaged header makes it up. */
export function newerSchema(pages: Pages): number | null {
  const header = pages.page(1)
  const version = header && hasHeader(header) ? header.readUInt32BE(60) : 0
  return version > SCHEMA_VERSION && version < SCHEMA_VERSION + 100 ? version : null
}
