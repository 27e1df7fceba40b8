import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import type { App } from '../../electron/compose.ts'
import { DEFAULT_OPTIONS } from '../../shared/transcript/options.ts'
import { aClock, anApp } from '../support/builders.ts'
import { debates, type Debates } from './debates.ts'
import { overheard } from './faults.ts'
import { filled } from './markers.ts'
import { doing, type Doing } from './messages.ts'
import { DAYS, FIGURES } from './pack-facts.ts'
import { aPage, type Carrier } from './page.ts'
import { checkRecord } from './records.ts'
import { smaller } from './smaller.ts'
import { tallyOf, type Counting, type Tally } from './tally.ts'

/** Doings of a batch, which is played in debates of its own, and batches that one database takes before it is looked through and left. */
const BATCH = 400
const BATCHES = 25
/** After every so many batches its debates are read as their readers would: replay, feedback, transcripts. */
const READ_EVERY = 8
/** How long an answer may take, milliseconds of the machine's own time. */
const PATIENCE_MS = 20_000

/** Where Linux keeps files in memory: what the disk does is tested elsewhere, and a million messages must not wait for it. */
const IN_MEMORY = '/dev/shm'

type Open = Awaited<ReturnType<typeof anApp>>
type Fault = (oracle: string, what: string) => void
/** What carries messages between a page and the app: nothing, or IPC, which clones them. */
export type Carry = (app: App, hear: (answer: unknown) => void) => Carrier

const directly: Carry = (app, hear) => {
  const connection = app.connect({ kind: 'owner' }, hear)
  return { say: (message) => connection.receive(message), close: () => connection.close() }
}

/** The app's own door, in this process: most of all messages go through it. Time is the run's own; each database is read by another connection at the end. */
export async function contractDoor({ messages, seed, name = 'contract', carry = directly }: { messages: number; seed: number; name?: string; carry?: Carry }): Promise<Tally> {
  const counting = tallyOf(name)
  const others: string[] = []
  for (let batch = 0; counting.tally.messages < messages;) {
    const found: { what: string; batch: number; oracle: string }[] = []
    await withApp(async (app) => {
      for (let here = 0; here < BATCHES && counting.tally.messages < messages; here += 1, batch += 1) {
        const doings = fc.sample(doing, { seed: seed * 100_003 + batch, numRuns: Math.min(BATCH, messages - counting.tally.messages) })
        const faults = await playBatch(app, doings, batch, { counting, others, carry })
        for (const [oracle, what] of faults) found.push({ oracle, what, batch })
        for (const { oracle, what } of found.splice(0)) counting.found(seed, oracle, what, () => ({ batch, doings }))
      }
    }, (oracle, what) => counting.found(seed, oracle, what, () => ({ untilBatch: batch })))
    counting.measure()
    others.splice(0, others.length - 4)
  }
  for (const finding of counting.tally.findings) finding.input = await smallerInput(finding, carry)
  return counting.ended()
}

/** An app on a database of its own, which is looked through when it is closed. */
async function withApp(task: (app: Open) => Promise<void>, fault: Fault): Promise<void> {
  const folder = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'tour-de-table-fuzz-'))
  const db = join(folder, 'fuzz.sqlite')
  try {
    const clock = aClock()
    const app = await anApp({ db, clock, seed: 'fuzz' })
    try {
      await task(app)
    } finally {
      await app.leave() // what is being backed up is finished
    }
    const file = new Sqlite(db, { readonly: true })
    const found = file.pragma('integrity_check', { simple: true })
    if (found !== 'ok') fault('the database is whole', String(found))
    file.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Played { counting: Counting; others: string[]; carry: Carry }

/** Plays one batch in new debates and checks everything that was promised. */
async function playBatch(app: Open, doings: readonly Doing[], batch: number, { counting, others, carry }: Played): Promise<[oracle: string, what: string][]> {
  const faults: [string, string][] = []
  const fault: Fault = (oracle, what) => void faults.push([oracle, what])
  const room = debates(others)
  const open = () => aPage((hear) => carry(app, hear), counting, { fault, heard: room.heard })
  const pages = [open(), open()]
  const heard = await overheard(async () => {
    begin(app, room, batch)
    for (const session of room.known) pages[0]?.say({ t: 'call', id: 0, method: 'session.watch', params: { sessionId: session, since: 0 } })
    for (const one of doings) {
      if ('wait' in one) app.clock.pass(one.wait)
      else if ('reload' in one) {
        const page = pages[one.reload]
        await settled(page, fault)
        page?.close()
        pages[one.reload] = open()
        for (const session of room.known) pages[one.reload]?.say({ t: 'call', id: 0, method: 'session.watch', params: { sessionId: session, since: 0 } })
        await settled(pages[one.reload], fault) // as on every transport: the answer is there before the next message is read
      } else {
        const message = filled(one.say, room.world)
        room.commanded(message)
        pages[one.on]?.say(message)
        await Promise.resolve()
      }
    }
    for (const page of pages) await settled(page, fault)
    if (batch % READ_EVERY === 0) await readBack(pages[0], room, fault)
    for (const page of pages) page.close()
    for (const session of room.known) checkRecord(app, session, room, fault)
  })
  for (const what of heard) fault('nothing goes wrong unsaid', what)
  others.push(...room.known)
  return faults
}

function begin(app: Open, room: Debates, batch: number): void {
  const seats = [...FIGURES.keys()]
  for (const at of [0, 1]) {
    const made = app.host.createSession({ recipe: 'solo-sparring', seat: seats[(batch + at) % 4] ?? '', asOf: DAYS[at] ?? '', timed: (batch + at) % 2 === 0, name: '', seed: String(batch), rounds: 1 + (batch % 3) })
    if (made.ok) room.begun(made.value.sessionId)
  }
}

/** Whatever was done to a debate, it can be replayed, looked back on and handed in. */
async function readBack(page: Page | undefined, room: Debates, fault: Fault): Promise<void> {
  const before = room.refusedReads.length
  for (const sessionId of room.known) {
    for (const method of ['session.record', 'session.feedback']) page?.say({ t: 'call', id: 0, method, params: { sessionId } })
    for (const naming of ['names', 'pseudonyms'] as const) page?.say({ t: 'call', id: 0, method: 'transcript.preview', params: { sessionId, options: { ...DEFAULT_OPTIONS, naming } } })
  }
  await settled(page, fault)
  for (const what of room.refusedReads.slice(before)) fault('every debate can be read', what)
}

type Page = ReturnType<typeof aPage>
async function settled(page: Page | undefined, fault: Fault): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  const waits = () => page?.settled() === false && performance.now() < until
  while (waits()) await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve)) // one answer too many would come now
  page?.balance()
  if (performance.now() > until) fault('every message is answered in time', `not within ${PATIENCE_MS} ms`)
}

/** The doings of the batch in which something was found, as few as still do it. */
async function smallerInput({ oracle, what, input }: Tally['findings'][number], carry: Carry): Promise<unknown> {
  const { batch, doings } = input as { batch?: number; doings?: Doing[] }
  if (batch === undefined || doings === undefined) return input
  const plain = (text: string) => text.replace(/\b[0-9a-z]{10}\b|\d+/g, '')
  const kind = plain(what).slice(0, 60)
  const fails = async (candidate: Doing[]) => {
    let again = false
    await withApp(async (app) => {
      const faults = await playBatch(app, candidate, batch, { counting: tallyOf('again'), others: [], carry })
      again = faults.some(([other, text]) => other === oracle && plain(text).startsWith(kind))
    }, () => {})
    return again
  }
  return { batch, doings: await smaller(doings, fails) }
}
