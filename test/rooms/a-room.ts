import { anApp } from '../support/builders.ts'
import { aGuest, OWNER, type Guest } from '../support/a-guest.ts'
import type { Params } from '../../shared/protocol/messages.ts'

let commands = 0
let shared: ReturnType<typeof anApp> | null = null
/** Importing the pack is most of what an app costs, and classes do not know of each other. */
const theApp = () => (shared ??= anApp())
export const nextCommand = () => `command-of-room-${++commands}`

/** A class in a real app with its teacher, and a way for students to come in past the door, whose code has its own tests. */
export async function aRoom(given: Partial<Params<'class.create'>> & { app?: Awaited<ReturnType<typeof anApp>> } = {}) {
  const { app = await theApp(), ...options } = given
  const teacher = aGuest(app, OWNER)
  const { sessionId } = await teacher.call('class.create', { recipe: 'sac-45', asOf: '2026-03-31', ...options })
  await teacher.call('room.watch', { sessionId, since: 0 })
  app.clock.pass(0)

  const come = (pseudonym: string, seat?: string) => app.rooms.come(sessionId, pseudonym, seat)

  /** Somebody who has come in and looks at the class. */
  async function student(pseudonym: string, seat?: string) {
    const joined = come(pseudonym, seat)
    if (!joined.ok) throw new Error(`${pseudonym}: ${joined.reason} ${joined.detail}`)
    return { ...joined.value, ...(await device(joined.value.participant)) }
  }

  /** A device of somebody who is in already, which looks at the class. */
  async function device(participant: string, since = 0) {
    const page = aGuest(app, { kind: 'participant', sessionId, participant })
    const first = await page.call('room.watch', { sessionId, since })
    return withVerbs(page, sessionId, { participant, first })
  }

  return { app, sessionId, teacher: withVerbs(teacher, sessionId, {}), come, student, device, pass: (ms: number) => app.clock.pass(ms), live: () => live(app, sessionId) }
}
export type Room = Awaited<ReturnType<typeof aRoom>>

type Event = Params<'room.send'>['event']

function withVerbs<T extends object>(page: Guest, sessionId: string, more: T) {
  return Object.assign(page, more, {
    send: (event: Event, as?: string) => page.call('room.send', { commandId: nextCommand(), sessionId, event, ...(as !== undefined && { as }) }),
    refused: (event: unknown, as?: string) => page.refusal('room.send', { commandId: nextCommand(), sessionId, event, ...(as !== undefined && { as }) }),
  })
}

function live(app: Awaited<ReturnType<typeof anApp>>, sessionId: string) {
  const looked = app.host.look(sessionId)
  if (!looked.ok) throw new Error(looked.detail)
  return { lines: looked.value.lines, room: looked.value.snapshot.context.room!, seq: looked.value.seq, clock: looked.value.snapshot.value.clock }
}

export const speaks = (text: string, more: Partial<Extract<Event, { type: 'deliver' }>> = {}): Event => ({ type: 'deliver', move: 'assert', text, ...more })
