import { once } from 'node:events'
import * as fc from 'fast-check'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aGuest, OWNER } from '../support/a-guest.ts'
import { anApp } from '../support/builders.ts'
import { connectTo, type Client } from '../support/open-server.ts'
import { aPageFolder } from '../support/page-folder.ts'
import { classMessage, type ClassMessage } from './class-messages.ts'
import { classPeople } from './class-people.ts'
import { checkClass } from './class-records.ts'
import type { Viewer } from './class-secrets.ts'
import { overheard } from './faults.ts'
import { foulFrame } from './frames.ts'
import { hostileText } from './hostile.ts'
import { filled } from './markers.ts'
import { aPage } from './page.ts'
import { settled, tryFrame } from './socket-door.ts'
import { tallyOf, type Tally } from './tally.ts'

const PATIENCE_MS = 15_000
/** So many knock before a new code is made and the class is looked through. */
const KNOCKS = 25

/** Somebody at the door of a class: with no key, a right one, one that is spoilt, or anything else; what they then say, and a code. */
type Key = 'none' | 'seat' | 'projector' | 'spoilt' | 'other'
interface Knock { key: Key; other: string; version: number; code: number; says: ClassMessage[] }
const knock: fc.Arbitrary<Knock> = fc.record({
  key: fc.constantFrom<Key>('none', 'none', 'seat', 'seat', 'seat', 'projector', 'spoilt', 'other'), other: fc.oneof(hostileText, fc.constantFrom('', 'x'.repeat(43), 'x'.repeat(900), 'x'.repeat(5_000))),
  version: fc.oneof({ weight: 12, arbitrary: fc.constant(PROTOCOL_VERSION) }, { weight: 1, arbitrary: fc.constantFrom(0, 99, -1, 1.5) }), code: fc.nat(9), says: fc.array(classMessage, { maxLength: 10 }),
})

/** The door of a class over real sockets, with the whole app behind it: who knocks is let in as who they are, or told why not. */
export async function classSocketDoor({ messages, seed }: { messages: number; seed: number }): Promise<Tally> {
  const counting = tallyOf('class-socket')
  const folder = aPageFolder()
  const app = await anApp({ pageDir: folder.root, seed: 'fuzz' })
  const teacher = aGuest(app, OWNER)
  const { sessionId } = await teacher.call('class.create', { recipe: 'sac-45', asOf: '2026-03-31' })
  const door = await teacher.call('class.open', { sessionId, address: '127.0.0.1', port: 0 })
  const at = { origin: door.url, port: door.port }
  const projector = door.projectorUrl?.split('/').at(-1) ?? ''
  const seats: { participant: string; token: string }[] = []
  const come = () => { const came = app.rooms.come(sessionId, `Person ${seats.length}`, undefined); if (came.ok) seats.push(came.value) }
  for (let person = 0; person < 3; person += 1) come()

  for (let batch = 0; counting.tally.messages < messages; batch += 1) {
    const knocks = fc.sample(knock, { seed: seed * 100_003 + batch, numRuns: KNOCKS })
    const found = (oracle: string, what: string, input: unknown = { batch, knocks }) => counting.found(seed, oracle, what, () => input)
    const heard = await overheard(async () => {
      for (const each of knocks) {
        if (counting.tally.messages >= messages) break
        await enter(each, found)
        app.clock.pass(100)
      }
      await Promise.all(fc.sample(foulFrame, { seed: seed + batch, numRuns: 3 }).map((frame) => tryFrame(at, frame, counting, found, seats[0]!.token)))
      checkClass(app, sessionId, found)
      await teacher.call('class.newCode', { sessionId })
    })
    for (const what of heard) found('nothing goes wrong unsaid', what)
    if (batch % 20 === 0) counting.measure()
  }
  counting.measure()
  await app.leave()
  folder.remove()
  return counting.ended()

  async function enter({ key, other, version, code, says }: Knock, found: (oracle: string, what: string) => void): Promise<void> {
    counting.sent()
    const seat = seats[code % seats.length]!
    const token = { none: undefined, seat: seat.token, projector, spoilt: `${seat.token.slice(0, -1)}${seat.token.endsWith('A') ? 'Q' : 'A'}`, other }[key]
    const client = connectTo(at)
    await once(client.socket, 'open')
    client.send({ t: 'hello', version, ...(token !== undefined && { token }) })
    const answer = await within(client.next().catch(() => null))
    const expected = version !== PROTOCOL_VERSION || key === 'spoilt' || key === 'other' ? 'refused' : { none: 'visitor', seat: 'participant', projector: 'projector' }[key]
    const got = answer?.t === 'welcome' ? answer.as : answer?.t
    if (got !== expected) found('everybody is who they are', `${key} (version ${version}) is ${got ?? 'not answered'}, not ${expected}`)
    if (answer?.t === 'refused') counting.refused(answer.error.reason)
    if (answer?.t === 'welcome') await converse(client, key === 'seat' ? { kind: 'student', participant: seat.participant } : { kind: key === 'projector' ? 'projector' : 'visitor' }, code, says, found)
    else if (await within(client.closed) === null) found('strangers are sent away', 'it stayed open')
    client.socket.terminate()
  }

  async function converse(client: Client, viewer: Viewer, code: number, says: ClassMessage[], found: (oracle: string, what: string) => void): Promise<void> {
    const people = classPeople(sessionId, [viewer], [])
    const mine = app.doors.door(sessionId)?.code ?? ''
    people.opened(code % 3 === 0 ? 'WRONG7' : mine)
    const privacy = () => { const looked = app.host.look(sessionId); const room = looked.ok ? looked.value.snapshot.context.room : null; return { held: room?.held ?? [], isOut: (id: string) => (room?.people[id]?.out ?? null) !== null } }
    const page = aPage((hear) => {
      client.socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString('utf8'))))
      return { say: (message) => client.send(message), close: () => client.socket.close() }
    }, counting, { fault: found, heard: (message, said) => { people.hidden.check(viewer, message, message.t === 'room', privacy(), found); people.heard(0, message, said) } })
    page.say({ t: 'call', id: 0, method: 'room.watch', params: { sessionId, since: 0 } })
    page.say({ t: 'call', id: 0, method: code % 2 === 0 ? 'room.peek' : 'room.join', params: { code: people.world.code?.(code), ...(code % 2 === 1 && { pseudonym: `Other ${code}` }) } })
    for (const { say } of says) {
      const message = filled(say, people.world)
      if (written(message) !== undefined) page.say(JSON.parse(written(message)!) as unknown)
    }
    if (!(await settled(page)) && client.socket.readyState === client.socket.OPEN) found('every message is answered in time', `not within ${PATIENCE_MS} ms`)
    if (client.socket.readyState === client.socket.OPEN) page.balance()
  }
}

function written(message: unknown): string | undefined {
  try {
    return JSON.stringify(message)
  } catch {
    return undefined // a cycle or a bigint
  }
}

const within = <T>(what: Promise<T>): Promise<T | null> => Promise.race([what, new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE_MS).unref())])
