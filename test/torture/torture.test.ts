import { describe, expect, it } from 'vitest'
import { classKills } from './class-kills.ts'
import { clockJumps } from './clock-jumps.ts'
import { failingWrites } from './failing-writes.ts'
import { fullDisk } from './full-disk.ts'
import { fullSmallDisk } from './full-small-disk.ts'
import { kills } from './kills.ts'
import { readOnly } from './read-only.ts'
import { twoProcesses } from './two-processes.ts'

/** A short seeded share of `npm run torture`; the processes are real, and this machine may be busy. */
const SOME_TIME = 60_000
const SEED = 'short'

describe('nothing that was acknowledged is lost and nothing is half there,', () => {
  it('when the server is killed at random moments, in flight and while it starts', { timeout: SOME_TIME }, async () => {
    const { findings, kills: done, commands, drafts } = await kills(10, SEED, () => {})
    expect(findings).toEqual([])
    expect([done, commands.accepted > 20, commands.sentAgain > 0, drafts.looked > 0]).toEqual([10, true, true, true])
  })

  it('when a class is killed at random moments: each key leads to its seat, nobody is half in, no vote counts twice', { timeout: SOME_TIME }, async () => {
    const { findings, kills: done, accepted, sentAgain } = await classKills(4, SEED, () => {})
    expect(findings).toEqual([])
    expect([done, accepted > 10, sentAgain > 0]).toEqual([4, true, true])
  })

  it('when the disk is full, and the same move is taken when there is room', { timeout: SOME_TIME }, async () => {
    expect(await fullDisk(15, SEED)).toEqual({ refusals: 15, draftsKept: 15, takenAfterwards: 15, findings: [] })
    const { findings, notDone, takenAfterwards } = await fullSmallDisk(2)
    expect({ findings, takenAfterwards }).toEqual({ findings: [], takenAfterwards: notDone === null ? 2 : 0 })
  })

  it('when writes fail before or after their commit', async () => {
    expect(await failingWrites(30, SEED)).toMatchObject({ takenAfterwards: 30, findings: [] })
  })

  it('when the file or its folder may only be read', { timeout: SOME_TIME }, async () => {
    const { findings, notDone, refusedStarts } = await readOnly()
    expect({ findings, refusedStarts }).toEqual({ findings: [], refusedStarts: notDone === null ? 3 : 0 })
  })

  it('when the clock is set back and forward', async () => {
    expect(await clockJumps(60, SEED)).toMatchObject({ jumps: 60, findings: [] })
  })

  it('when a second process wants the database: it is told who has it, and may look on', { timeout: SOME_TIME }, async () => {
    expect(await twoProcesses(1)).toEqual({ refused: 1, readBeside: 1, lookedOn: 1, findings: [] })
  })
})
