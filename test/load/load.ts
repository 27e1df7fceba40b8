/**
 * `npm run load [-- --people 200 --seconds 60]`: a class on the loopback address, real WebSocket clients, one event a second from each.
 * Prints one JSON document; exit 1 if a target is missed.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setTimeout as after } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { rng } from '../../shared/lib/rng.ts'
import { folderOnDisk } from '../bench/disk.ts'
import { rounded } from '../bench/stats.ts'
import { openBare, openClass, type OpenClass } from './app-server.ts'
import { busy, converge, dropAndReturn, letIn, type Member } from './crowd.ts'
import { mean, memoryOf, percentile, toLastScreen } from './figures.ts'

const TARGET = 3
const TARGET_MEMORY = 1.5
/** One in ten drops and returns in the second part, which is a quarter as long. */
const DROPPING = 0.1

const { values } = parseArgs({ options: { people: { type: 'string', default: '200' }, seconds: { type: 'string', default: '60' } } })
const [people, seconds] = [Number(values.people), Number(values.seconds)]
const folder = folderOnDisk()
try {
  const results = await load(folder)
  const ok = Object.values(results).every((result) => result.ok)
  console.log(JSON.stringify({ ok, people, seconds, results }, null, 2))
  process.exitCode = ok ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function load(where: string) {
  const db = join(where, 'class.sqlite')
  const room = await openClass(db, 'council-60')
  await toOpenDiscussion(room)
  const members = await letIn(room.door, people)
  await after(1_000)
  const [idle, recordBefore] = [await memoryOf(room.pid), recordBytes(db)]
  console.error(`${people} people are in; ${seconds} seconds of one event a second from each …`)
  await busy(members, seconds)
  const converged = await converge(members)
  const times = toLastScreen(members)
  const frameBytes = Math.round(mean(members.flatMap(({ guest }) => guest.frames.slice(1))))
  const growth = bytesGrowth(members)
  const lost = lostIn(db, room.session, members)
  const entry = Math.max(...members.flatMap(({ sent }) => [...sent.keys()]))
  console.error('One in ten drops and returns, and one reads nothing …')
  const dropping = await withDrops(room, members)
  const [after60, recordAfter] = [await memoryOf(room.pid), recordBytes(db)]
  await Promise.all(members.map(({ guest }) => guest.close()))
  await room.stop()
  console.error('The floor: a bare server …')
  const bare = await floorOf({ file: join(where, 'bare.sqlite'), like: db, session: room.session, frameBytes, entry })
  const p99 = percentile(times, 0.99)
  const memory = after60 / (idle + recordAfter - recordBefore)
  return {
    kept: { what: 'events sent / acknowledged / in the record; all screens show the last', sent: members.length * seconds, refused: members.flatMap(({ failed }) => failed).length, acknowledged: times.length, lost, converged, ok: lost === 0 && converged && times.length === members.length * seconds },
    speed: { what: 'milliseconds from sending to the last screen, p99 / the same of a bare ws server that commits the same rows and sends frames of the same size', p50Ms: rounded(percentile(times, 0.5)), p99Ms: rounded(p99), bareP50Ms: rounded(percentile(bare, 0.5)), bareP99Ms: rounded(percentile(bare, 0.99)), ratio: rounded(p99 / percentile(bare, 0.99)), target: TARGET, ok: p99 / percentile(bare, 0.99) <= TARGET },
    bytes: { what: 'bytes of an update in the last third / in the first third', frameBytes, ratio: rounded(growth), target: 1.2, ok: growth <= 1.2 },
    drops: { what: 'one in ten drops and returns, one reads nothing: all come to the same; p99 to the other screens / p99 before', ...dropping },
    memory: { what: 'memory of the host after / (idle + bytes that the record grew by)', idleMb: rounded(idle / 2 ** 20), afterMb: rounded(after60 / 2 ** 20), recordMb: rounded((recordAfter - recordBefore) / 2 ** 20), ratio: rounded(memory), target: TARGET_MEMORY, ok: memory <= TARGET_MEMORY },
  }
}

/** A stage in which hands may go up, and everybody on a seat. */
async function toOpenDiscussion({ teacher, session }: OpenClass): Promise<void> {
  await teacher.call('room.send', { commandId: randomUUID(), sessionId: session, event: { type: 'room.options', options: { seating: 'auto' } } })
  await teacher.call('room.send', { commandId: randomUUID(), sessionId: session, event: { type: 'room.goto', index: 4 } })
}

async function withDrops(room: OpenClass, members: Member[]) {
  const before = percentile(toLastScreen(members), 0.99)
  for (const { sent, guest } of members) {
    sent.clear()
    guest.seen.splice(0, guest.seen.length - 1)
  }
  const random = rng('drops')
  const [slow, ...others] = members
  slow!.guest.pause()
  const leavers = others.filter(() => random() < DROPPING)
  const stayers = others.filter((member) => !leavers.includes(member))
  const during = Math.max(5, Math.round(seconds / 4))
  await Promise.all([busy(stayers, during, 'drops'), ...leavers.map(async (member) => {
    await after(random() * during * 500)
    await dropAndReturn(room.door, member, random() * 2_000)
  })])
  slow!.guest.resume()
  const converged = await converge([...stayers, ...leavers])
  const p99 = percentile(toLastScreen(stayers), 0.99)
  return { leavers: leavers.length, converged, p99Ms: rounded(p99), ratio: rounded(p99 / before), ok: converged && p99 / before <= TARGET }
}

async function floorOf(given: Parameters<typeof openBare>[0]): Promise<number[]> {
  const bare = await openBare(given)
  const members = await letIn(bare.door, people)
  await busy(members, seconds)
  await converge(members)
  const times = toLastScreen(members)
  await Promise.all(members.map(({ guest }) => guest.close()))
  await bare.stop()
  return times
}

/** Acknowledged events that are not in the record. */
function lostIn(file: string, session: string, members: readonly Member[]): number {
  const db = new Database(file, { readonly: true })
  const known = new Set(db.prepare<[string], number>('SELECT seq FROM events WHERE session_id = ?').pluck().all(session))
  db.close()
  return members.flatMap(({ sent }) => [...sent.keys()]).filter((seq) => !known.has(seq)).length
}

/** What the record holds: payloads of all entries. */
function recordBytes(file: string): number {
  const db = new Database(file, { readonly: true })
  const bytes = db.prepare<[], number>('SELECT coalesce(sum(length(payload) + length(actor) + 300), 0) FROM events').pluck().get() ?? 0
  db.close()
  return bytes
}

function bytesGrowth(members: readonly Member[]): number {
  const frames = members.map(({ guest }) => guest.frames.slice(1)).filter((list) => list.length >= 6)
  const third = (list: number[], part: number) => list.slice(Math.floor((list.length * part) / 3), Math.floor((list.length * (part + 1)) / 3))
  return mean(frames.flatMap((list) => third(list, 2))) / mean(frames.flatMap((list) => third(list, 0)))
}
