import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { rng } from '../../shared/lib/rng.ts'
import { aClock } from '../support/builders.ts'
import { chance } from './chance.ts'
import { inFolder } from './folder.ts'
import { losses, tableOf } from './table.ts'

export interface ClockJumps {
  jumps: number
  restarts: number
  accepted: number
  findings: string[]
}

const DAY_MS = 86_400_000

/** A clock that is set back and forward between moves, by milliseconds to months, and across restarts: time in a record never goes backwards, and nothing is lost. */
export function clockJumps(count: number, seed: string): Promise<ClockJumps> {
  return inFolder(async (db) => {
    const dice = chance(`${seed}-clock`)
    const clock = aClock()
    let offset = 0
    const start = async () => {
      const composed = await compose({ db, contentDir: contentDir(), now: () => clock.now() + offset, schedule: clock.schedule, random: rng(`${seed}-${dice.next()}`) })
      if (!composed.ok) throw new Error(composed.detail)
      return composed.value
    }
    let app = await start()
    const table = tableOf(dice)
    const result: ClockJumps = { jumps: 0, restarts: 0, accepted: 0, findings: [] }
    while (result.jumps < count) {
      clock.pass(dice.whole(0, 20_000))
      offset += Math.round((dice.next() - 0.5) * dice.pick([200, 60_000, 3_600_000, DAY_MS, 60 * DAY_MS]))
      result.jumps += 1
      if (dice.in100(5)) {
        await app.leave()
        app = await start()
        result.restarts += 1
      }
      const move = table.next(app)
      if (move) table.send(app, move)
    }
    result.accepted = table.accepted.size
    result.findings.push(...losses(app, table.accepted), ...backwards(app))
    await app.leave()
    return result
  })
}

function backwards({ record, host }: Parameters<typeof losses>[0]): string[] {
  return record.sessions().flatMap(({ id }) => {
    const times = record.events(id).map(({ at }) => at)
    const seen = host.view(id)
    const negative = seen.ok && seen.value.view.seats.some(({ usedMs }) => usedMs < 0) ? [`session ${id}: less than no time was used`] : []
    return [...negative, ...(times.every((at, place) => place === 0 || at >= times[place - 1]!) ? [] : [`session ${id}: time goes backwards`])]
  })
}
