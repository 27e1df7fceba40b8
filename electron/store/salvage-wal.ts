import { readFileSync } from 'node:fs'
import { PAGE } from './page-size.ts'

export interface WalPages {
  /** The newest version of each page that was committed, by its number. */
  pages: Map<number, Buffer>
  /** Pages behind the first damaged frame, of the same run of the app. */
  loose: Buffer[]
}

const HEADER = 32
const FRAME = 24

/** What waits in a `-wal`, as SQLite would take it over (sqlite.org/fileformat2.html#the_write_ahead_log): up to the last commit before the first frame whose sum is wrong. */
export function committedPages(file: string): WalPages {
  const bytes = readFileSync(file)
  const result: WalPages = { pages: new Map(), loose: [] }
  if (bytes.length < HEADER || (bytes.readUInt32BE(0) & 0xff_ff_ff_fe) !== 0x37_7f_06_82 || bytes.readUInt32BE(8) !== PAGE) return result
  const isBigEndian = (bytes.readUInt32BE(0) & 1) === 1
  let sum = sumOf(bytes.subarray(0, 24), [0, 0], isBigEndian)
  let waiting = new Map<number, Buffer>()
  let isWhole = true
  for (let at = HEADER; at + FRAME + PAGE <= bytes.length; at += FRAME + PAGE) {
    if (!bytes.subarray(at + 8, at + 16).equals(bytes.subarray(16, 24))) break // of an older run, which was brought into the file
    const page = bytes.subarray(at + FRAME, at + FRAME + PAGE)
    if (isWhole) {
      sum = sumOf(page, sumOf(bytes.subarray(at, at + 8), sum, isBigEndian), isBigEndian)
      isWhole = sum[0] === bytes.readUInt32BE(at + 16) && sum[1] === bytes.readUInt32BE(at + 20)
    }
    if (!isWhole) {
      result.loose.push(page)
      continue
    }
    waiting.set(bytes.readUInt32BE(at), page)
    if (bytes.readUInt32BE(at + 4) === 0) continue
    for (const [number, committed] of waiting) result.pages.set(number, committed)
    waiting = new Map()
  }
  return result
}

type Sum = readonly [number, number]

function sumOf(bytes: Buffer, [first, second]: Sum, isBigEndian: boolean): Sum {
  let [a, b] = [first, second]
  const word = (at: number) => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + word(at) + b) >>> 0
    b = (b + word(at + 4) + a) >>> 0
  }
  return [a, b]
}
