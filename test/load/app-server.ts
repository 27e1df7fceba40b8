import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { COMMAND } from '../support/server.ts'
import { aGuest, type Guest } from './guest.ts'

export interface OpenClass { pid: number; session: string; door: { socket: string; code: string }; teacher: Guest; stop(): Promise<void> }

/** Starts the real command, `tour-de-table host`, on this database, and comes in as the teacher. */
export async function openClass(db: string, recipe: string): Promise<OpenClass> {
  const child = spawn(process.execPath, [COMMAND, 'host', '--recipe', recipe, '--address', '127.0.0.1', '--port', '0', '--db', db, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { session, code, url, teacherUrl, pid } = JSON.parse(line) as { session: string; code: string; url: string; teacherUrl: string; pid: number }
  const mine = new URL(teacherUrl)
  const teacher = await aGuest(`ws://${mine.host}/ws`, mine.searchParams.get('t') ?? '')
  return {
    pid, session, teacher, door: { socket: `ws://${new URL(url).host}/ws`, code },
    async stop() {
      await teacher.close()
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}

/** Starts the floor; see `bare-server.ts`. */
export async function openBare(given: { file: string; like: string; session: string; frameBytes: number; entry: number }): Promise<{ door: { socket: string; code: string }; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [`${import.meta.dirname}/bare-server.ts`, given.file, given.like, given.session, String(given.frameBytes), String(given.entry)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { port } = JSON.parse(line) as { port: number }
  return {
    door: { socket: `ws://127.0.0.1:${port}/ws`, code: '' },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}
