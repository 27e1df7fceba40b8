import type { Draft } from '../../shared/protocol/messages.ts'
import { aHostOn } from '../support/host-on.ts'
import { aDatabaseAt } from '../support/pack-database.ts'
import { chance } from './chance.ts'
import { inFolder } from './folder.ts'
import { losses, tableOf } from './table.ts'

export interface FullDisk {
  refusals: number
  draftsKept: number
  takenAfterwards: number
  findings: string[]
}

/**
 * A disk that is full at seeded moments, as SQLite tells it when the file may get no page more: a move is refused as `disk-full` with
 * nothing half written and the stored draft untouched, and the same command is taken once there is space.
 */
export function fullDisk(count: number, seed: string): Promise<FullDisk> {
  return inFolder(async (file) => {
    const dice = chance(`${seed}-disk`)
    const db = await aDatabaseAt(file)
    const app = aHostOn(db, { seed })
    const table = tableOf(dice)
    const result: FullDisk = { refusals: 0, draftsKept: 0, takenAfterwards: 0, findings: [] }
    const fill = () => void db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true }) as number}`)
    const free = () => void db.pragma('max_page_count = 1000000')
    for (let turns = 0; result.refusals < count && turns < count * 60; turns += 1) {
      const move = table.next(app)
      if (!move) continue
      const draft: Draft = { move: 'assert', text: `Half written: ${turns}`, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }
      app.desk.saveDraft(move.session, 'p1', draft, app.host.now())
      const before = app.record.head(move.session)?.seq
      fill()
      const refused = table.send(app, move)
      free()
      if (refused?.reason !== 'disk-full') continue
      result.refusals += 1
      if (app.record.head(move.session)?.seq !== before) result.findings.push(`${move.commandId} was refused and wrote an entry`)
      if (!/kept; free some space/.test(refused.detail)) result.findings.push(`the refusal does not say what to do: ${refused.detail}`)
      if (app.desk.draft(move.session, 'p1')?.text === draft.text) result.draftsKept += 1
      else result.findings.push(`the draft beside ${move.commandId} is gone`)
      if (table.send(app, move) === null) result.takenAfterwards += 1
    }
    if (result.refusals < count) result.findings.push(`only ${result.refusals} of ${count} moves met a full disk`)
    result.findings.push(...losses(app, table.accepted))
    db.close()
    return result
  })
}
