import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMAND, startServer } from '../support/server.ts'
import { caller, longSpeech } from './caller.ts'
import { inFolder } from './folder.ts'
import { verified } from './verified.ts'

export interface ReadOnly {
  notDone: string | null
  refusedStarts: number
  whileRunning: number
  takenAfterwards: number
  findings: string[]
}

/** Somebody whom permissions hold: root is nobody here, everybody else is himself. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined

/** A database file, a folder, or both that may only be read: the start is refused in plain words and changes no byte; a running app goes on; made writable again, everything is there. */
export async function readOnly(): Promise<ReadOnly> {
  const result: ReadOnly = { notDone: null, refusedStarts: 0, whileRunning: 0, takenAfterwards: 0, findings: [] }
  if (process.platform === 'win32' || spawnSync(process.execPath, [COMMAND, '--version'], { uid: NOBODY, gid: NOBODY }).status !== 0) return { ...result, notDone: 'no user without rights can run the command on this machine' }
  for (const [fileMode, folderMode] of [[0o400, 0o700], [0o600, 0o500], [0o400, 0o500]] as const) await oneCase(fileMode, folderMode, result)
  return result
}

function oneCase(fileMode: number, folderMode: number, result: ReadOnly): Promise<void> {
  return inFolder(async (db, folder) => {
    if (NOBODY !== undefined) chownSync(folder, NOBODY, NOBODY)
    const close = () => [[db, fileMode], [folder, folderMode]].forEach(([path, mode]) => chmodSync(path as string, mode as number))
    const open = () => [[folder, 0o700], [db, 0o600]].forEach(([path, mode]) => chmodSync(path as string, mode as number))
    const first = await startServer({ db, port: 0, uid: NOBODY })
    const student = caller(first)
    const sessionId = await student.atOpening()
    close()
    const running = await student.refusal('session.send', { commandId: 'while-it-runs', sessionId, event: longSpeech(1) })
    if (running === null || running.reason === 'read-only') result.whileRunning += 1
    else result.findings.push(`a running app answered with ${running.reason}: ${running.detail}`)
    student.link.cut()
    await first.kill('SIGKILL')
    const before = bytesOf(folder)
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'serve', '--port', '0', '--db', db], { encoding: 'utf8', uid: NOBODY, gid: NOBODY, timeout: 20_000 })
    if (status === 1 && /writ(?:e|ten|able)/.test(stderr) && stderr.includes('Nothing was changed')) result.refusedStarts += 1
    else result.findings.push(`with modes ${fileMode.toString(8)} and ${folderMode.toString(8)} the start ended with ${status}: ${stderr.trim()}`)
    if (bytesOf(folder) !== before) result.findings.push(`with modes ${fileMode.toString(8)} and ${folderMode.toString(8)} a refused start changed the files`)
    open()
    await using second = await startServer({ db, port: 0, uid: NOBODY })
    const again = caller(second)
    const taken = await again.refusal('session.send', { commandId: 'while-it-runs', sessionId, event: longSpeech(1) })
    if (taken === null) result.takenAfterwards += 1
    else result.findings.push(`made writable again, the app answers with ${taken.reason}`)
    result.findings.push(...verified(db, [sessionId]))
    again.link.cut()
  })
}

/** Every file of the record with its content: the lock says only who was there last. */
const bytesOf = (folder: string): string => readdirSync(folder).filter((name) => /\.sqlite(?:-wal)?$/.test(name)).map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`).join('\n')
