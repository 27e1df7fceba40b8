import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { median, rounded } from './stats.ts'

const COMMAND = join(import.meta.dirname, '../../bin/tour-de-table.mjs')
const BARE = join(import.meta.dirname, 'bare-server.mjs')
const RUNS = 15
const TARGET = 2.0

/** `serve` until it answers `app.info`, against bare Node until it answers a request; in turn, pack imported before. */
export async function startUp(folder: string) {
  const db = join(folder, 'start-up.sqlite')
  const ours = () => timed([COMMAND, 'serve', '--port', '0', '--db', db], askAppInfo)
  const bare = (run: number) => timed([BARE, join(folder, `bare-${run}.sqlite`)], askPage)
  await ours() // imports the pack and fills the compile cache
  await bare(-1)
  const [serveMs, bareMs]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    bareMs.push(await bare(run))
    serveMs.push(await ours())
  }
  const ratio = median(serveMs) / median(bareMs)
  return { what: 'serve ready to answer / bare Node + empty better-sqlite3 + listen', serveMs: rounded(median(serveMs)), bareMs: rounded(median(bareMs)), runs: RUNS, ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET }
}

/** Milliseconds from the start of the process until `ask`, given its first line, has its answer. */
async function timed(args: string[], ask: (address: string) => Promise<void>): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = once(child, 'close')
  const failed = gone.then(() => Promise.reject(new Error(`${args.join(' ')} ended with ${child.exitCode}`)))
  const line = new Promise<string>((resolve) => void createInterface({ input: child.stdout }).once('line', resolve))
  await ask(await Promise.race([line, failed]))
  const ms = performance.now() - started
  failed.catch(() => {}) // from here on it is to end
  child.kill('SIGTERM')
  await gone
  return ms
}

async function askPage(address: string): Promise<void> {
  await (await fetch(address)).text()
}

async function askAppInfo(address: string): Promise<void> {
  const url = new URL(address)
  const socket = new WebSocket(`ws://${url.host}/ws`, { headers: { Origin: url.origin } })
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as { t: string; id?: number }
      if (message.t === 'result') resolve()
      else if (message.t !== 'welcome') reject(new Error(data.toString('utf8')))
    })
  })
  socket.on('open', () => {
    socket.send(JSON.stringify({ t: 'hello', version: PROTOCOL_VERSION, token: url.searchParams.get('t') }))
    socket.send(JSON.stringify({ t: 'call', id: 1, method: 'app.info', params: {} }))
  })
  await answered
  socket.terminate()
}
