import { join } from 'node:path'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { debater } from './debater.ts'
import { floor, rowsOf } from './floor.ts'
import { median, rounded } from './stats.ts'

const SESSIONS = 3
/** Moves before the comparison of a long debate with a young one, and moves compared. */
const [LONG, YOUNG, COMPARED] = [990, 4, 12]
const TARGET = 2.0
/** "No slower" within what two medians of the same thing differ by on a shared machine. */
const TARGET_LATE = 1.1

/**
 * Accepting one move, from the text of the message to the fourth subscriber's update, against bare better-sqlite3
 * writing the same rows; move by move in turn. And moves around the thousandth against moves around the tenth, in turn too,
 * so that disk and machine are in the same mood for both.
 */
export async function acceptMove(folder: string) {
  const db = join(folder, 'move.sqlite')
  const composed = await compose({ db, contentDir: contentDir() })
  if (!composed.ok) throw new Error(composed.detail)
  const app = composed.value
  const rows = rowsOf(db)
  const bare = floor(join(folder, 'floor.sqlite'), db)
  const [moveMs, bareMs, lateMs, earlyMs]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let session = 0; session < SESSIONS; session++) {
    const long = debater(app, `long-${session}`)
    for (let move = 1; move <= LONG; move++) {
      const { ms, seq } = long.deliver()
      const entry = rows.entry(long.session, seq)
      const started = performance.now()
      bare.write(entry)
      bareMs.push(performance.now() - started)
      moveMs.push(ms)
    }
    const young = debater(app, `young-${session}`)
    for (let move = 1; move <= YOUNG; move++) young.deliver()
    for (let move = 1; move <= COMPARED; move++) {
      lateMs.push(long.deliver().ms)
      earlyMs.push(young.deliver().ms)
    }
    for (const student of [long, young]) student.close()
  }
  for (const open of [rows, bare, app]) open.close()
  const ratio = median(moveMs) / median(bareMs)
  const growth = median(lateMs) / median(earlyMs)
  return {
    move: { what: 'accepting one move for 4 subscribers / bare better-sqlite3 writing the same rows', moveMs: rounded(median(moveMs)), bareMs: rounded(median(bareMs)), moves: moveMs.length, ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET },
    longDebate: { what: 'the 1,000th move / the 10th', lateMs: rounded(median(lateMs)), earlyMs: rounded(median(earlyMs)), ratio: rounded(growth), target: TARGET_LATE, ok: growth <= TARGET_LATE },
  }
}
