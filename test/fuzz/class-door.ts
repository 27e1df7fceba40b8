import * as fc from 'fast-check'
import type { Principal } from '../../electron/host/connection.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { OWNER } from '../support/a-guest.ts'
import { anApp } from '../support/builders.ts'
import { aPageFolder } from '../support/page-folder.ts'
import { classDoing, PAGES, type ClassDoing } from './class-messages.ts'
import { classPeople, type ClassPeople } from './class-people.ts'
import { checkClass } from './class-records.ts'
import type { Viewer } from './class-secrets.ts'
import { overheard } from './faults.ts'
import { filled } from './markers.ts'
import { aPage } from './page.ts'
import { smaller } from './smaller.ts'
import { tallyOf, type Counting, type Tally } from './tally.ts'

/** Doings of a batch, which is played in a class of its own, and batches that one database takes. */
const BATCH = 400
const BATCHES = 25
const PATIENCE_MS = 20_000
const RECIPES = ['sac-45', 'council-60', 'oxford-45']

type Open = Awaited<ReturnType<typeof anApp>>
type Fault = (oracle: string, what: string) => void

/** Everybody of a class at the app's door, in this process: the teacher, students, a projector, and somebody who only knows the address. */
export async function classDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('class')
  for (let batch = 0; counting.tally.messages < messages;) {
    await withApp(async (app) => {
      const others: string[] = []
      for (let here = 0; here < BATCHES && counting.tally.messages < messages; here += 1, batch += 1) {
        const doings = fc.sample(classDoing, { seed: seed * 100_003 + batch, numRuns: Math.min(BATCH, messages - counting.tally.messages) })
        for (const [oracle, what] of await playBatch(app, doings, batch, counting, others)) counting.found(seed, oracle, what, () => ({ batch, doings }))
      }
    })
    counting.measure()
  }
  for (const finding of counting.tally.findings) finding.input = await smallerInput(finding)
  return counting.ended()
}

async function withApp(task: (app: Open) => Promise<void>): Promise<void> {
  const folder = aPageFolder()
  const app = await anApp({ seed: 'fuzz', pageDir: folder.root })
  try {
    await task(app)
  } finally {
    await app.leave()
    folder.remove()
  }
}

/** Plays one batch in a new class and checks everything that was promised. */
async function playBatch(app: Open, doings: readonly ClassDoing[], batch: number, counting: Counting, others: string[]): Promise<[oracle: string, what: string][]> {
  const faults: [string, string][] = []
  const fault: Fault = (oracle, what) => void faults.push([oracle, what])
  const created = app.host.createClass({ recipe: CLASS_RECIPES[RECIPES[batch % RECIPES.length]!]!, asOf: '2026-03-31', timed: batch % 4 > 0, options: { hold: batch % 3 === 0, seating: batch % 5 === 0 ? 'auto' : 'self' } })
  if (!created.ok) return [['a class can be begun', created.detail]]
  const { sessionId } = created.value
  const principals = PAGES.map((kind, at): Principal => {
    if (kind === 'owner') return OWNER
    if (kind === 'visitor') return { kind, sessionId, from: '192.168.1.9' }
    if (kind === 'projector') return { kind, sessionId }
    const came = app.rooms.come(sessionId, `Person ${at}`, undefined)
    if (!came.ok) throw new Error(came.detail)
    return { kind: 'participant', sessionId, participant: came.value.participant }
  })
  const viewers = principals.map((principal): Viewer => (principal.kind === 'participant' ? { kind: 'student', participant: principal.participant } : { kind: principal.kind }))
  const people = classPeople(sessionId, viewers, others)
  const open = (at: number) => aPage((hear) => {
    const connection = app.connect(principals[at]!, (answer) => hear(structuredClone(answer)))
    return { say: (message) => connection.receive(message), close: () => connection.close() }
  }, counting, {
    fault,
    heard(answer, message) {
      if ((message as { method?: string } | undefined)?.method !== 'session.export') people.hidden.check(viewers[at]!, answer, answer.t === 'room', privacyOf(app, sessionId), fault) // which is everything that is kept
      people.heard(at, answer, message)
    },
  })
  const pages = principals.map((_, at) => open(at))
  const look = async (at: number) => {
    if (PAGES[at] !== 'visitor') pages[at]!.say({ t: 'call', id: 0, method: 'room.watch', params: { sessionId, since: 0 } })
    await settled(pages[at]!, fault)
  }

  const heard = await overheard(async () => {
    const opened = await app.doors.open({ sessionId, address: '127.0.0.1', port: 0 })
    if (opened.ok) people.opened(opened.value.code)
    app.rooms.hold(sessionId)
    for (const at of pages.keys()) await look(at)
    for (const one of doings) await happens(one)
    for (const page of pages) await settled(page, fault)
    app.clock.pass(200)
    checkClass(app, sessionId, fault)
    for (const page of pages) page.close()
    await app.doors.closeAll()
    app.rooms.letGo(sessionId)
  })
  for (const what of heard) fault('nothing goes wrong unsaid', what)
  others.push(sessionId)
  return faults

  async function happens(one: ClassDoing): Promise<void> {
    if ('wait' in one) return app.clock.pass(one.wait)
    if ('reload' in one) {
      if (!pages[one.reload]) return
      await settled(pages[one.reload]!, fault)
      pages[one.reload]?.close()
      pages[one.reload] = open(one.reload)
      return look(one.reload)
    }
    const page = pages[one.on]
    if (!page) return // a smaller input left out whose page it is
    people.speaks(one.on)
    page.say(filled(one.say, people.world))
    await Promise.resolve()
    app.clock.pass(20)
  }
}

function privacyOf(app: Open, sessionId: string): Parameters<ClassPeople['hidden']['check']>[3] {
  const looked = app.host.look(sessionId)
  const room = looked.ok ? looked.value.snapshot.context.room : null
  return { held: room?.held ?? [], isOut: (participant) => (room?.people[participant]?.out ?? null) !== null }
}

async function settled(page: ReturnType<typeof aPage>, fault: Fault): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (!page.settled() && performance.now() < until) await new Promise((resolve) => setImmediate(resolve))
  await new Promise((resolve) => setImmediate(resolve)) // one answer too many would come now
  page.balance()
  if (performance.now() > until) fault('every message is answered in time', `not within ${PATIENCE_MS} ms`)
}

/** The doings of the batch in which something was found, as few as still do it. */
async function smallerInput({ oracle, what, input }: Tally['findings'][number]): Promise<unknown> {
  const { batch, doings } = input as { batch: number; doings: ClassDoing[] }
  const plain = (text: string) => text.replace(/\b[0-9a-z]{10}\b|\d+/g, '')
  const kind = plain(what).slice(0, 60)
  const fails = async (candidate: ClassDoing[]) => {
    let again = false
    await withApp(async (app) => {
      const faults = await playBatch(app, candidate, batch, tallyOf('again'), [])
      again = faults.some(([other, text]) => other === oracle && plain(text).startsWith(kind))
    })
    return again
  }
  return { batch, doings: await smaller(doings, fails, 60) }
}
