import { median } from '../bench/stats.ts'
import { classKills } from './class-kills.ts'
import { clockJumps } from './clock-jumps.ts'
import { failingWrites } from './failing-writes.ts'
import { fullDisk } from './full-disk.ts'
import { fullSmallDisk } from './full-small-disk.ts'
import { kills } from './kills.ts'
import { readOnly } from './read-only.ts'
import { twoProcesses } from './two-processes.ts'

/** Of all kills, those in the middle of a class. */
const CLASS_SHARE = 0.3

export interface Amount {
  kills: number
  seed: string
  /** The share of the other trials, 1 for all of them. */
  others: number
  say: (line: string) => void
}

/** Every torture in turn. `ok`: nothing was lost, nothing was half there, nothing was refused without its reason. */
export async function everything({ kills: count, seed, others, say }: Amount) {
  const share = (of: number) => Math.max(1, Math.round(of * others))
  const told = <T>(what: string, done: T): T => {
    say(`${what}: done`)
    return done
  }
  const ofClass = Math.max(1, Math.round(count * CLASS_SHARE))
  const { restartMs, ...killed } = await kills(Math.max(1, count - ofClass), seed, (line) => say(line))
  const results = {
    kills: { ...killed, restartMs: { median: Math.round(median(restartMs)), most: Math.round(Math.max(...restartMs)) } },
    classKills: await classKills(ofClass, seed, (line) => say(line)),
    fullDisk: told('full disk', await fullDisk(share(100), seed)),
    fullSmallDisk: told('full file system', await fullSmallDisk(share(6))),
    failingWrites: told('failing writes', await failingWrites(share(200), seed)),
    readOnly: told('read-only', await readOnly()),
    clockJumps: told('clock', await clockJumps(share(400), seed)),
    twoProcesses: told('two processes', await twoProcesses(share(5))),
  }
  const losses = Object.values(results).reduce((sum, { findings }) => sum + findings.length, 0)
  return { ok: losses === 0, results: { losses, ...results } }
}
