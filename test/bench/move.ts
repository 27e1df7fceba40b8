import { join } from 'node:path'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { debater } from './debater.ts'
import { floor, rowsOf } from './floor.ts'
import { median, rounded } from './stats.ts'

const SESSIONS = 5
const MOVES = 1005
const TARGET = 2.0
/** "No slower" within what two medians of the same thing differ by on a shared machine. */
const TARGET_LATE = 1.1

/**
 * Accepting one move, from the text of the message to the fourth subscriber's update, against bare better-sqlite3
 * writing the same rows; move by move in turn. And the thousandth move against the tenth.
 */
export async function acceptMove(folder: string) {
  const db = join(folder, 'move.sqlite')
  const composed = await compose({ db, contentDir: contentDir() })
  if (!composed.ok) throw new Error(composed.detail)
  const app = composed.value
  const rows = rowsOf(db)
  const bare = floor(join(folder, 'floor.sqlite'))
  const ours: number[] = []
  const theirs: number[] = []
  const [early, late]: [number[], number[]] = [[], []]
  for (let session = 0; session < SESSIONS; session++) {
    const student = debater(app, `bench-${session}`)
    for (let move = 1; move <= MOVES; move++) {
      const { ms, seq } = student.deliver()
      const entry = rows.entry(student.session, seq)
      const started = performance.now()
      bare.write(entry)
      theirs.push(performance.now() - started)
      ours.push(ms)
      if (move > 5 && move <= 15) early.push(ms)
      if (move > MOVES - 10) late.push(ms)
    }
    student.close()
  }
  rows.close()
  bare.close()
  app.close()
  const ratio = median(ours) / median(theirs)
  const growth = median(late) / median(early)
  return {
    move: { what: 'accepting one move for 4 subscribers / bare better-sqlite3 writing the same rows', moveMs: rounded(median(ours)), bareMs: rounded(median(theirs)), moves: ours.length, ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET },
    longDebate: { what: 'the 1,000th move / the 10th', lateMs: rounded(median(late)), earlyMs: rounded(median(early)), ratio: rounded(growth), target: TARGET_LATE, ok: growth <= TARGET_LATE },
  }
}
