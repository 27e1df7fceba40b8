import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A class small enough for a benchmark; `npm run load` is the whole one. */
const [PEOPLE, SECONDS] = [40, 8]

interface Loaded { results: Record<'kept' | 'speed' | 'bytes' | 'memory', { what: string; ok: boolean; ratio?: number; target?: number }> }

/** A class over real sockets beside a bare server, in a process of its own: what `npm run load` prints, of fewer people for a shorter time. */
export function classroom(): Record<string, { what: string; ok: boolean }> {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '../load/load.ts'), '--people', String(PEOPLE), '--seconds', String(SECONDS)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const { kept, speed, bytes, memory } = (JSON.parse(run.stdout) as Loaded).results
  return { classKept: kept, classSpeed: speed, classBytes: bytes, classMemory: memory }
}
