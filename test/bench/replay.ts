import { join } from 'node:path'
import { replayMethods } from '../../electron/host/methods/replay.ts'
import { replayedOf } from '../../renderer/features/replay/replayed.ts'
import { jumps, middle, type Jump } from '../browser/replay-support.ts'
import { launchBrowser } from '../support/browser.ts'
import { anApp } from '../support/builders.ts'
import { aLongDebate } from '../support/long-debate.ts'
import { startServer } from '../support/server.ts'
import { rounded } from './stats.ts'

const LINES = 1_000
const JUMPS = 50
/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60

/**
 * Scrubbing to random places of a session of 1,000 lines in a real browser: the work until the page holds the moment, styled and laid
 * out, against one frame. Beside it: the time until it was handed to the screen, the same for a frame in which one mark moves, what the
 * session weighs, and what the argument graph of one place costs when it is made from nothing.
 */
export async function scrubbing(folder: string) {
  const db = join(folder, 'replay.sqlite')
  const { session } = await aLongDebate(db, { size: LINES })
  const weight = await weigh(db, session)
  await using server = await startServer({ db })
  await using browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce' })
  await page.goto(`${server.address}#/replay/${session}`)
  await page.getByRole('slider').waitFor()
  await page.waitForLoadState('networkidle')
  await jumps(page, 20) // the compiler warms up
  const floor = await jumps(page, JUMPS, 'floor')
  const rounds = [await jumps(page, JUMPS), await jumps(page, JUMPS), await jumps(page, JUMPS)]
  const all = rounds.toSorted((a, b) => work(a) - work(b))[0]!
  const workMs = work(all)
  const ratio = workMs / FRAME_MS
  return {
    what: 'work of a jump to any place of a session of 1,000 lines / one frame of 16.7 ms; median of 50 jumps, the best of three rounds',
    ...weight, workMs: rounded(workMs), slowestMs: rounded(Math.max(...all.map((jump) => jump.workMs))), onScreenMs: rounded(middle(all.map(({ paintMs }) => paintMs))),
    floorOnScreenMs: rounded(middle(floor.map(({ paintMs }) => paintMs))), inNextFrame: all.filter(({ frames }) => frames === 1).length, jumps: JUMPS, ratio: rounded(ratio), target: 1, ok: ratio <= 1,
  }
}

const work = (round: readonly Jump[]): number => middle(round.map(({ workMs }) => workMs))

/** Bytes of the answer, and the median time of one place: lines, graph and labels. */
async function weigh(db: string, session: string) {
  const app = await anApp({ db })
  const answer = replayMethods(app.record)['session.record']({ sessionId: session })
  app.close()
  if (!answer.ok) throw new Error(answer.detail)
  const replayed = replayedOf(answer.value)
  const times = Array.from({ length: 400 }, (_, index) => {
    const started = performance.now()
    replayed.at((index * 7919) % replayed.moments.length)
    return performance.now() - started
  })
  return { entries: replayed.moments.length, momentsBytes: JSON.stringify(answer.value.moments).length, linesBytes: JSON.stringify(answer.value.lines).length, placeUs: rounded(middle(times) * 1000) }
}
