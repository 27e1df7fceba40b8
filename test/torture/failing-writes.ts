import type { RecordWriter } from '../../electron/store/record.ts'
import { aHostOn } from '../support/host-on.ts'
import { aDatabaseAt } from '../support/pack-database.ts'
import { chance } from './chance.ts'
import { inFolder } from './folder.ts'
import { losses, tableOf } from './table.ts'

export interface FailingWrites {
  /** The write was taken back, as SQLite does when a sync fails before the commit. */
  beforeCommit: number
  /** The write is there although it was told as failed. */
  afterCommit: number
  takenAfterwards: number
  findings: string[]
}

/** As SQLite tells a failing fsync. */
const failure = () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })

/**
 * Writes that fail at seeded moments, at the seam of the store: before the commit nothing of the entry may be there, after it the whole
 * entry is, and the command sent again has one outcome. A host that starts anew finds the same.
 */
export function failingWrites(count: number, seed: string): Promise<FailingWrites> {
  return inFolder(async (file) => {
    const dice = chance(`${seed}-fsync`)
    const db = await aDatabaseAt(file)
    const result: FailingWrites = { beforeCommit: 0, afterCommit: 0, takenAfterwards: 0, findings: [] }
    const next: { fails: 'beforeCommit' | 'afterCommit' | null } = { fails: null }
    const unwell = (real: RecordWriter): RecordWriter => ({
      ...real,
      append(entry) {
        const now = next.fails
        next.fails = null
        if (now !== null) result[now] += 1
        const hash = db.transaction(() => {
          const written = real.append(entry)
          if (now === 'beforeCommit') throw failure()
          return written
        })()
        if (now === 'afterCommit') throw failure()
        return hash
      },
    })
    let app = aHostOn(db, { seed, writer: unwell })
    const table = tableOf(dice)
    for (let turns = 0; result.beforeCommit + result.afterCommit < count && turns < count * 20; turns += 1) {
      const move = table.next(app)
      if (!move) continue
      const before = app.record.head(move.session)!.seq
      const kind = dice.pick<typeof next.fails>(['beforeCommit', 'afterCommit', null])
      next.fails = kind
      const refused = table.send(app, move)
      const met = kind !== null && next.fails === null
      next.fails = null
      if (!met) continue
      const entries = app.record.events(move.session).slice(before)
      if (kind === 'beforeCommit' && refused?.reason !== 'not-stored') result.findings.push(`${move.commandId} was not stored and was not told so`)
      if (kind === 'beforeCommit' && entries.length > 0) result.findings.push(`${move.commandId} was refused and left ${entries.length} entries`)
      if (kind === 'afterCommit' && (refused || entries[0]?.commandId !== move.commandId)) result.findings.push(`${move.commandId} is stored and was told as ${refused?.reason ?? 'something else'}`)
      if (table.send(app, move) === null) result.takenAfterwards += 1
      if (app.record.events(move.session).filter(({ commandId }) => commandId === move.commandId).length !== 1) result.findings.push(`${move.commandId} is not there exactly once`)
      if (dice.in100(10)) app = aHostOn(db, { seed: `${seed}-${turns}`, writer: unwell, clock: app.clock })
    }
    result.findings.push(...losses(app, table.accepted))
    db.close()
    return result
  })
}
