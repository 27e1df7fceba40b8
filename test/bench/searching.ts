import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Database } from 'better-sqlite3'
import { wantedIn } from '../../shared/dossier/search-words.ts'
import { asQuery } from '../../electron/store/dossier-words.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { launchBrowser } from '../support/browser.ts'
import { aLargeDossier } from '../support/many-positions.ts'
import { startServer } from '../support/server.ts'
import { PACK_ID } from '../store/pack-support.ts'
import { median, rounded } from './stats.ts'

const POSITIONS = 100_000
const ROWS = 60
const RUNS = 5
const TARGET = 1.5
/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60
/** What is typed, letter by letter from the second on. */
const TYPED = ['demandeurs', 'special envoy', 'sanctions on russia', 'europe must speak', 'kallas negotiations', 'zelenskyy agreed']

/** Search over 100,000 generated positions: per key press, and in Chromium the first screen and scrolling. */
export async function searching(folder: string) {
  const file = join(folder, 'dossier.sqlite')
  const db = aLargeDossier(file, POSITIONS)
  const keys = keyPresses(db)
  db.close()
  return { searchingPerKey: keys, ...(await browsing(file)) }
}

function keyPresses(db: Database) {
  const dossier = openDossier(db, PACK_ID)
  // The same rows with what a list shows of them: words with marks, source, claims.
  const raw = db.prepare<[string], unknown>(`SELECT p.*, s.*, highlight(position_fts, 2, char(2), char(3)) AS marked,
    (SELECT json_group_array(json_array(claim_id, relation, basis)) FROM position_claims l WHERE l.pack_id = p.pack_id AND l.position_id = p.id) AS claims
    FROM position_fts JOIN positions p ON p.pack_id = position_fts.pack_id AND p.id = position_fts.id JOIN sources s ON s.pack_id = p.pack_id AND s.id = p.source_id
    WHERE position_fts MATCH ? AND rank MATCH 'bm25(0, 8, 5, 4, 3, 4, 1, 2, 1)' ORDER BY rank LIMIT ${ROWS}`)
  const started = performance.now()
  dossier.searchPositions({ query: '', limit: ROWS, offset: 0 })
  const readMs = performance.now() - started
  const presses = TYPED.flatMap((text) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)))
  const [ours, floor]: [number[][], number[][]] = [presses.map(() => []), presses.map(() => [])]
  for (let run = -1; run < RUNS; run++) {
    for (const [at, query] of presses.entries()) {
      const match = asQuery(wantedIn(query).wanted, 'AND') ?? ''
      const times = [took(() => raw.all(match)), took(() => dossier.searchPositions({ query, marks: true, limit: ROWS, offset: 0 }))] as const
      if (run >= 0) [floor, ours].forEach((all, index) => all[at]!.push(times[index]!))
    }
  }
  const ratios = presses.map((_, at) => median(ours[at]!) / median(floor[at]!))
  const ratio = median(ratios)
  const all = (times: number[][]) => times.reduce((sum, press) => sum + median(press), 0)
  const slowest = presses.map((query, at) => ({ query, ms: rounded(median(ours[at]!)) })).toSorted((a, b) => b.ms - a.ms)[0]
  return {
    what: `a search of ${POSITIONS} positions per key press / the FTS5 query that returns the same ${ROWS} rows with marks, sources and claims; median over ${presses.length} key presses`,
    ratio: rounded(ratio), ratioOfSums: rounded(all(ours) / all(floor)), searchMs: rounded(median(ours.map(median))), floorMs: rounded(median(floor.map(median))), slowest, readOnceMs: rounded(readMs), target: TARGET, ok: ratio <= TARGET,
  }
}

function took(task: () => unknown): number {
  const started = performance.now()
  task()
  return performance.now() - started
}

/** The work until the page shows a further place of the list, laid out, against one frame; and how long the first screen takes beside the same screen of the real pack. */
async function browsing(file: string) {
  await using large = await startServer({ db: file })
  await using small = await startServer()
  await using browser = await launchBrowser()
  const opened = async (address: string) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce' })
    await page.goto(`${address}#/glossary`)
    await page.locator('h1').waitFor()
    const firstMs = await page.evaluate(async () => {
      const started = performance.now()
      location.hash = '#/dossier'
      while (!document.querySelector('.entry blockquote')) await new Promise((done) => requestAnimationFrame(done))
      return performance.now() - started
    })
    return { page, firstMs }
  }
  await (await opened(large.address)).page.close() // the columns are read once, at the first search
  const firsts: [number[], number[]] = [[], []]
  for (let run = 0; run < 3; run++) {
    for (const [at, address] of [large.address, small.address].entries()) {
      const { page, firstMs } = await opened(address)
      firsts[at]!.push(firstMs)
      await page.close()
    }
  }
  const { page } = await opened(large.address)
  await page.waitForTimeout(500)
  const rounds = [await scrolls(page), await scrolls(page), await scrolls(page)]
  const works = rounds.toSorted((x, y) => median(x) - median(y))[0]!
  const firstRatio = median(firsts[0]) / median(firsts[1])
  const workMs = median(works)
  return {
    dossierFirstScreen: { what: `first screen of the dossier with ${POSITIONS} positions / with those of the pack; in Chromium, after the first search`, largeMs: rounded(median(firsts[0])), packMs: rounded(median(firsts[1])), ratio: rounded(firstRatio), target: TARGET, ok: firstRatio <= TARGET },
    dossierScrolling: { what: 'work of scrolling the list of 100,000 by 160 px until it is laid out / one frame of 16.7 ms; median of 80 steps, the best of three rounds', workMs: rounded(workMs), slowestMs: rounded(Math.max(...works)), ratio: rounded(workMs / FRAME_MS), target: 1, ok: workMs <= FRAME_MS },
  }
}

/** Milliseconds of each step down the list: until React has drawn it and the browser has laid it out. */
const scrolls = (page: Page): Promise<number[]> => page.evaluate(async () => {
  const after = () => new Promise<void>((done) => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(); channel.port2.postMessage(null) })
  const works: number[] = []
  for (let step = 0; step < 100; step++) {
    await new Promise((done) => requestAnimationFrame(done))
    await after()
    const started = performance.now()
    scrollBy(0, 160)
    dispatchEvent(new Event('scroll'))
    await after()
    void document.body.offsetHeight
    works.push(performance.now() - started)
  }
  return works.slice(20) // the first entries are measured
})
