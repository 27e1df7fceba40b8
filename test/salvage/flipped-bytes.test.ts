import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { canSalvage } from '../../electron/salvage.ts'
import { openPages } from '../../electron/store/salvage-pages.ts'
import { rowsOn } from '../../electron/store/salvage-cells.ts'
import { PAGE } from '../../electron/store/page-size.ts'
import { fileIn } from '../support/builders.ts'
import { fiveSessions, hashOf, recordsIn, salvaged } from './support.ts'

/** Enough for the suite; FLIPS=1000 SEED=7 looks further. */
const RUNS = Number(process.env['FLIPS'] ?? 30)
const SEED = Number(process.env['SEED'] ?? 20_261_128)

let folder: string
let good: Buffer
let whole: Map<string, string>
/** For each session the pages on which something of its record stands. */
let pagesOf: Map<string, Set<number>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tdt-flips-'))
  await fiveSessions(fileIn(folder))
  good = readFileSync(fileIn(folder))
  whole = recordsIn(fileIn(folder))
  pagesOf = new Map([...whole.keys()].map((id) => [id, pagesWith(id)]))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Pages with rows that name the session, and the pages on which those rows go on. */
function pagesWith(id: string): Set<number> {
  const used = new Set<number>()
  const pages = openPages(fileIn(folder))
  for (let number = 1; number <= pages.count; number += 1) {
    const touched = new Set([number])
    const watched = { ...pages, page: (other: number) => (touched.add(other), pages.page(other)) }
    const rows = rowsOn(pages.page(number)!, watched, number === 1)
    if (rows.some(({ values }) => values[0] === id)) for (const each of touched) used.add(each)
  }
  pages.close()
  return used
}

const place = fc.record({ at: fc.nat(), with: fc.integer({ min: 1, max: 255 }) })
/** Up to three spots, each a run of bytes: a flipped bit, a torn sector, a page of noise. */
const spots = fc.array(fc.record({ start: fc.nat(), bytes: fc.oneof(fc.constant(1), fc.constant(512), fc.constant(PAGE)), noise: place }), { minLength: 1, maxLength: 3 })

function flipped(given: { start: number; bytes: number; noise: { at: number; with: number } }[]): { bytes: Buffer; hit: Set<number> } {
  const bytes = Buffer.from(good)
  const hit = new Set<number>()
  for (const { start, bytes: length, noise } of given) {
    const from = Math.floor((start % good.length) / length) * length
    for (let at = from; at < Math.min(from + length, good.length); at += 1) {
      if (at >= 60 && at < 64) continue // the number of the schema, which nothing else in the file vouches for
      bytes[at] = bytes[at]! ^ ((noise.with * (1 + ((at * 31 + noise.at) % 254))) & 0xff || 1)
      hit.add(Math.floor(at / PAGE) + 1)
    }
  }
  return { bytes, hit }
}

it('whatever bytes are flipped, either every session verifies or the app says that it is damaged; no session is lost whose pages were not hit, and the damaged file stays as it is', async () => {
  let number = 0
  await fc.assert(fc.asyncProperty(spots, async (given) => {
    const { bytes, hit } = flipped(given)
    const file = join(folder, `hit-${(number += 1)}.sqlite`)
    writeFileSync(file, bytes)
    const before = hashOf(file)
    const out = `${file}.new`
    const report = await salvaged(file, out)
    expect(hashOf(file)).toBe(before)
    const saved = recordsIn(out)
    for (const [id, pages] of pagesOf) {
      if ([...pages].some((page) => hit.has(page))) continue
      expect(report.sessions.find(({ session }) => session === id)).toMatchObject({ kept: 'whole' })
      expect(saved.get(id)).toBe(whole.get(id))
    }

    expect(await unnoticed(file)).toEqual([])
    for (const side of ['', '.new', '.lock']) rmSync(`${file}${side}`, { force: true })
  }), { numRuns: RUNS, seed: SEED })
}, 60_000 + RUNS * 4000)

/** What a person would not be told of: sessions that are gone or other than they were, and yet verify; a refusal that names no way out; a damaged file that was changed. */
async function unnoticed(file: string): Promise<string[]> {
  const before = hashOf(file)
  const composed = await compose({ db: file, contentDir: contentDir() })
  if (!composed.ok) return [...(canSalvage(composed.reason) && composed.detail.includes('salvage') ? [] : [composed.detail]), ...(hashOf(file) === before ? [] : ['the file was changed'])]
  const app = composed.value
  const changed = [...whole].filter(([id, record]) => recordOf(app.record.events(id)) !== recordOf(JSON.parse(record)[2]))
  const silent = [...whole.keys()].filter((id) => app.record.session(id) === null || (changed.some(([other]) => other === id) && app.verify(id).ok))
  app.close()
  return silent
}

const recordOf = (events: readonly { payload: string | null; hash: string }[]): string => JSON.stringify(events.map(({ payload, hash }) => [payload, hash]))
