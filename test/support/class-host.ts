import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { COMMAND } from './server.ts'

/** What `tour-de-table host --json` says. */
export interface Hosted { session: string; code: string; joinUrl: string; url: string; port: number; teacherUrl: string; projectorUrl: string }

export interface ClassHost extends AsyncDisposable {
  told: Hosted
  db: string
  /** Ends the process without a chance to tidy up. */
  kill(): Promise<void>
  /** Starts it again: the same class, at the same addresses. */
  again(): Promise<void>
}

/** Starts the real command, `tour-de-table host`, in a process of its own with a new database, on the loopback address. */
export async function hostClass(recipe: string): Promise<ClassHost> {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-class-'))
  const db = join(folder, 'tour-de-table.sqlite')
  let running = await start(['--recipe', recipe, '--port', '0', '--teacher-port', '0', '--db', db])
  const kill = async (signal: NodeJS.Signals) => {
    running.child.kill(signal)
    await running.gone
  }
  return {
    get told() { return running.told },
    db,
    kill: () => kill('SIGKILL'),
    async again() {
      running = await start(['--session', running.told.session, '--port', String(running.told.port), '--teacher-port', new URL(running.told.teacherUrl).port, '--db', db])
    },
    async [Symbol.asyncDispose]() {
      await kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function start(args: string[]) {
  const child = spawn(process.execPath, [COMMAND, 'host', '--address', '127.0.0.1', '--json', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const gone = once(child, 'close')
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    gone.then(() => Promise.reject(new Error(`host ended with ${child.exitCode ?? child.signalCode}:\n${said}`))),
  ])
  return { child, gone, told: JSON.parse(line) as Hosted }
}
