import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COMMAND, startServer } from '../support/server.ts'
import { fileIn } from '../support/builders.ts'
import { caller, longSpeech } from './caller.ts'
import { verified } from './verified.ts'

export interface FullSmallDisk {
  /** Why it could not be done on this machine; null where it was. */
  notDone: string | null
  refusals: number
  killsWhileFull: number
  takenAfterwards: number
  findings: string[]
}

/** The real server on a file system of its own that is really full: it refuses, keeps running, survives a kill, and goes on when there is room. Needs root, to mount it. */
export async function fullSmallDisk(count: number): Promise<FullSmallDisk> {
  const result: FullSmallDisk = { notDone: null, refusals: 0, killsWhileFull: 0, takenAfterwards: 0, findings: [] }
  const folder = mkdtempSync(join(tmpdir(), 'tdt-torture-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m,mode=0700', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmdirSync(folder)
    return { ...result, notDone: 'a file system of its own can be mounted by root on Linux only' }
  }
  try {
    for (let trial = 0; trial < count; trial += 1) await onceFull(folder, trial, result)
    return result
  } finally {
    execFileSync('umount', ['-l', folder])
    rmdirSync(folder)
  }
}

async function onceFull(folder: string, trial: number, result: FullSmallDisk): Promise<void> {
  const db = fileIn(folder)
  const filler = join(folder, 'filler')
  let server = await startServer({ db, port: 0 })
  const student = caller(server)
  try {
    const sessionId = await student.atOpening()
    const send = { commandId: `speech-of-trial-${trial}`, sessionId, event: longSpeech(trial) }
    fill(filler)
    await untilDraftsAreRefused(student, sessionId)
    const refused = await student.refusal('session.send', send)
    if (refused?.reason === 'disk-full') result.refusals += 1
    else result.findings.push(`a speech on a full disk was answered with ${refused?.reason ?? 'ok'}`)
    if ((await student.call('session.watch', { sessionId, since: 0 })).view.stage.kind !== 'opening') result.findings.push('a refused speech took the debate on')
    if (trial % 2 === 1) {
      await server.kill('SIGKILL')
      result.killsWhileFull += 1
      const start = spawnSync(process.execPath, [COMMAND, 'serve', '--port', '0', '--db', db], { encoding: 'utf8', timeout: 5_000 }) // ended by the timeout, in an orderly way, where it did start
      if (start.status !== 0 && !/disk is full/.test(start.stderr)) result.findings.push(`a start on a full disk ended with ${start.status}: ${start.stderr.trim()}`)
      rmSync(filler)
      server = await startServer({ db, port: server.port })
    } else rmSync(filler)
    await student.refusal('session.send', { commandId: `resume-of-trial-${trial}`, sessionId, event: { type: 'resume' } }) // after a kill the clock waits
    const again = await student.refusal('session.send', send)
    if (again === null) result.takenAfterwards += 1
    else result.findings.push(`the same speech was refused when there was room again: ${again.reason}`)
    result.findings.push(...verified(db, [sessionId]))
  } finally {
    student.link.cut()
    await server.kill('SIGTERM')
    if (existsSync(filler)) rmSync(filler)
  }
}

/** Takes all the room that is left. */
function fill(file: string): void {
  for (const bytes of [1 << 20, 1 << 12, 1 << 4]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes))
    } catch {
      // full, but for less than so many bytes
    }
  }
}

/** What is written before still has some room in the files that are there. */
async function untilDraftsAreRefused(student: ReturnType<typeof caller>, sessionId: string): Promise<void> {
  for (let length = 1000; length < 60_000; length += 2000) {
    const refused = await student.refusal('draft.save', { sessionId, draft: { move: 'assert', text: 'x'.repeat(length), warrant: '', limits: '', claims: [], cards: [], respondsTo: [] } })
    if (refused?.reason === 'disk-full') return
    if (refused) throw refused
  }
  throw new Error('The disk was not full.')
}
