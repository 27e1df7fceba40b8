import { spawnSync } from 'node:child_process'
import { COMMAND, startServer } from '../support/server.ts'
import { caller, longSpeech } from './caller.ts'
import { inFolder } from './folder.ts'
import { verified } from './verified.ts'

export interface TwoProcesses {
  refused: number
  readBeside: number
  /** `serve --read-only` showed the debate and refused to write. */
  lookedOn: number
  findings: string[]
}

/** A second process on a database that is in use: it says who has it and changes nothing, the first goes on, and what only reads works beside it. */
export function twoProcesses(count: number): Promise<TwoProcesses> {
  return inFolder(async (db) => {
    const result: TwoProcesses = { refused: 0, readBeside: 0, lookedOn: 0, findings: [] }
    await using server = await startServer({ db, port: 0 })
    const student = caller(server)
    for (let trial = 0; trial < count; trial += 1) {
      const sessionId = await student.atOpening()
      const second = spawnSync(process.execPath, [COMMAND, 'serve', '--port', '0', '--db', db], { encoding: 'utf8', timeout: 20_000 })
      if (second.status === 1 && second.stdout === '' && /is in use by the browser mode \(process \d+, since 20.*Nothing was changed/.test(second.stderr)) result.refused += 1
      else result.findings.push(`a second process ended with ${second.status}: ${second.stderr.trim()}`)
      const said = await student.refusal('session.send', { commandId: `beside-trial-${trial}`, sessionId, event: longSpeech(trial) })
      if (said) result.findings.push(`the first process was disturbed: ${said.reason}`)
      const reader = spawnSync(process.execPath, [COMMAND, 'verify', sessionId, '--db', db, '--json'], { encoding: 'utf8', timeout: 20_000 })
      if (reader.status === 0) result.readBeside += 1
      else result.findings.push(`reading beside the app failed: ${reader.stderr.trim()}`)
      if (await looksOn(db, sessionId)) result.lookedOn += 1
      else result.findings.push('a second process that only reads did not show the debate, or did not refuse to write')
      result.findings.push(...verified(db, [sessionId]))
    }
    student.link.cut()
    return result
  })
}

async function looksOn(db: string, sessionId: string): Promise<boolean> {
  await using server = await startServer({ db, args: ['--read-only'] })
  const guest = caller(server)
  try {
    const { lines } = await guest.call('session.record', { sessionId })
    const refused = await guest.refusal('session.send', { commandId: 'by-the-guest', sessionId, event: { type: 'advance' } })
    return lines.length > 0 && refused?.reason === 'read-only'
  } finally {
    guest.link.cut()
  }
}
