import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The command as it is installed. */
export const COMMAND = join(import.meta.dirname, '../../bin/tour-de-table.mjs')

export interface Server extends AsyncDisposable {
  /** What a person would open, token included. */
  address: string
  origin: string
  port: number
  token: string
  db: string
  /** What it said on stderr so far. */
  said(): string
  /** Ends the process as the signal does (SIGKILL: without a chance to tidy up); resolves with the exit code when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<number | null>
  /** Ends it in an orderly way and removes the database that this call made. */
  stop(): Promise<void>
}

/**
 * Starts the real command, `tour-de-table serve`, in a process of its own, and waits for its address.
 * To restart after a kill, pass the first one's `db` and `port`: the token stays the same.
 */
export async function startServer(options: { db?: string; port?: number; uid?: number; args?: string[] } = {}): Promise<Server> {
  const folder = options.db === undefined ? mkdtempSync(join(tmpdir(), 'tour-de-table-')) : null
  const db = options.db ?? join(folder ?? '', 'tour-de-table.sqlite')
  const child = spawn(process.execPath, [COMMAND, 'serve', '--port', String(options.port ?? 0), '--db', db, ...(options.args ?? [])], { stdio: ['ignore', 'pipe', 'pipe'], ...(options.uid !== undefined && { uid: options.uid, gid: options.uid }) })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const gone = once(child, 'close')
  const address = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    gone.then(() => Promise.reject(new Error(`serve ended with ${child.exitCode ?? child.signalCode}:\n${said}`))),
  ])
  const url = new URL(address)
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal)
    await gone
    return child.exitCode
  }
  const stop = async () => {
    await kill('SIGTERM')
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return {
    address,
    origin: url.origin,
    port: Number(url.port),
    token: url.searchParams.get('t') ?? '',
    db,
    said: () => said,
    kill,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
