import { PAGE } from './page-size.ts'
import type { Pages } from './salvage-pages.ts'

/** A value as SQLite stores it; numbers beyond the safe integers are in no table of ours. */
export type Value = null | number | string | Buffer

/** One stored row, and whether it lies in a table with row ids or in one that is its own index. */
export interface Stored {
  values: Value[]
  hasRowId: boolean
}

const INTERIOR_INDEX = 0x02
const LEAF_INDEX = 0x0a
const LEAF_TABLE = 0x0d

/** Largest payload that stays on its page: of a table's row, of an index's; and the least that does (sqlite.org/fileformat2.html#b_tree_pages). */
const MOST_OF_TABLE = PAGE - 35
const MOST_OF_INDEX = Math.floor(((PAGE - 12) * 64) / 255) - 23
const LEAST = Math.floor(((PAGE - 12) * 32) / 255) - 23

/** Longer than any speech with its findings: what claims to be longer is damaged. */
const LONGEST = 8 << 20

/** The rows on one page that can be read, each for itself: one that cannot takes no other with it. `isFirst`: the page begins with the header of the file. */
export function rowsOn(page: Buffer, pages: Pages, isFirst = false): Stored[] {
  const start = isFirst ? 100 : 0
  const kind = page[start]
  if (kind !== INTERIOR_INDEX && kind !== LEAF_INDEX && kind !== LEAF_TABLE) return []
  const cells = page.readUInt16BE(start + 3)
  const pointers = start + (kind === INTERIOR_INDEX ? 12 : 8)
  if (pointers + cells * 2 > PAGE) return []
  const rows: Stored[] = []
  for (let index = 0; index < cells; index += 1) {
    const values = attempt(() => valuesOf(payloadAt(page, page.readUInt16BE(pointers + index * 2), kind, pages)))
    if (values) rows.push({ values, hasRowId: kind === LEAF_TABLE })
  }
  return rows
}

/** A read beyond the bytes that are there throws: then the cell is damaged. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

function payloadAt(page: Buffer, at: number, kind: number, pages: Pages): Buffer {
  const size = varint(page, kind === INTERIOR_INDEX ? at + 4 : at)
  const start = kind === LEAF_TABLE ? varint(page, size.end).end : size.end
  const most = kind === LEAF_TABLE ? MOST_OF_TABLE : MOST_OF_INDEX
  if (size.value > LONGEST) throw new RangeError('too long')
  if (size.value <= most) return exactly(page, start, size.value)
  const wanted = LEAST + ((size.value - LEAST) % (PAGE - 4))
  const local = wanted <= most ? wanted : LEAST
  const parts = [exactly(page, start, local)]
  let rest = size.value - local
  for (let next = page.readUInt32BE(start + local); rest > 0;) {
    const overflow = pages.page(next)
    if (!overflow) throw new RangeError('its continuation cannot be read')
    parts.push(overflow.subarray(4, 4 + Math.min(rest, PAGE - 4)))
    rest -= PAGE - 4
    next = overflow.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

function exactly(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new RangeError('beyond its end')
  return bytes.subarray(start, start + length)
}

/** A record: a header that says what kind each value is, then the values (sqlite.org/fileformat2.html#record_format). */
function valuesOf(record: Buffer): Value[] {
  const header = varint(record, 0)
  const values: Value[] = []
  let body = header.value
  for (let at = header.end; at < header.value;) {
    const type = varint(record, at)
    at = type.end
    const length = lengthOf(type.value)
    values.push(valueOf(type.value, exactly(record, body, length)))
    body += length
  }
  return values
}

const INTEGERS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function lengthOf(type: number): number {
  const known = INTEGERS[type]
  if (known !== undefined) return known
  if (type < 12) throw new RangeError('no such type')
  return (type - (type % 2 === 0 ? 12 : 13)) / 2
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function valueOf(type: number, bytes: Buffer): Value {
  if (type === 0) return null
  if (type === 8 || type === 9) return type - 8
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 6) return Number(bytes.readBigInt64BE(0))
  if (type < 6) return bytes.readIntBE(0, bytes.length)
  return type % 2 === 0 ? Buffer.from(bytes) : utf8.decode(bytes)
}

function varint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[start + index]
    if (byte === undefined) throw new RangeError('beyond its end')
    if (index === 8) return { value: value * 256 + byte, end: start + 9 }
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: start + index + 1 }
  }
  throw new RangeError('no varint')
}
