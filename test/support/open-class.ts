import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { classDoors, type ClassDoorsOptions } from '../../electron/classroom/class-doors.ts'
import type { Principal } from '../../electron/host/connection.ts'
import type { Opens } from '../../electron/host/door.ts'
import { keyHash, newKey } from '../../electron/store/seat-keys.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aGuest, OWNER } from './a-guest.ts'
import { aClock } from './builders.ts'
import { connectTo, type Client } from './open-server.ts'
import { aPageFolder } from './page-folder.ts'

export const CLASS = 'the-class'

/** An app that welcomes everybody as who they are, and answers every call with null. */
export const greeting: Opens = (principal, send) => ({
  receive(message) {
    const { t, id } = message as { t: string; id: number }
    send(t === 'hello' ? { t: 'welcome', version: PROTOCOL_VERSION, as: principal.kind, sessionId: CLASS, now: '2026-01-29T09:00:00.000Z' } : { t: 'result', id, value: null })
  },
  close() {},
})

/** The doors of this laptop over a small page folder, shut; seats are given by `seat`. */
export function someDoors(given: Partial<ClassDoorsOptions> = {}) {
  const folder = aPageFolder()
  const clock = aClock()
  const seats = new Map<string, string>()
  const came: Principal[] = []
  const connect = given.connect ?? greeting
  const doors = classDoors({
    root: folder.root, now: clock.now, schedule: clock.schedule,
    whoHas: (sessionId, hash) => { const participant = sessionId === CLASS && seats.get(hash); return participant ? { participant } : null },
    ...given,
    connect: (principal, send) => (came.push(principal), connect(principal, send)),
  })
  return {
    ...doors, clock, came,
    /** Gives a person a seat; the key of the device. */
    seat(participant: string) {
      const key = newKey()
      seats.set(keyHash(key), participant)
      return key
    },
    takeBack: (key: string) => void seats.delete(keyHash(key)),
    async [Symbol.asyncDispose]() {
      await doors.closeAll()
      folder.remove()
    },
  }
}

/** The same with a class open, on 127.0.0.1 unless told otherwise. */
export async function anOpenClass(given: Partial<ClassDoorsOptions> & { address?: string } = {}) {
  const { address = '127.0.0.1', ...options } = given
  const doors = someDoors(options)
  const opened = await doors.open({ sessionId: CLASS, address, port: 0 })
  if (!opened.ok) throw new Error(opened.detail)
  return { ...doors, port: opened.value.port, origin: opened.value.url, opened: opened.value }
}

/** Says hello with a key or without, and gives the answer with the client. */
export async function helloTo(door: { origin: string }, token?: string, localAddress?: string): Promise<{ client: Client; answer: ServerMessage }> {
  const client = connectTo(door, {}, localAddress === undefined ? {} : { localAddress })
  await once(client.socket, 'open')
  client.send({ t: 'hello', version: PROTOCOL_VERSION, ...(token !== undefined && { token }) })
  return { client, answer: await client.next() }
}

/** A device in a class over a real socket, which asks and hears like any page. */
export async function aDevice(door: { origin: string }, token?: string) {
  const { client, answer } = await helloTo(door, token)
  const page = aGuest({
    connect: (_, send) => {
      client.socket.on('message', (data: Buffer) => send(JSON.parse(data.toString('utf8')) as ServerMessage))
      return { receive: (message) => client.send(message), close: () => client.socket.close() }
    },
  }, OWNER) // who it really is, the door decides
  return Object.assign(page, { answer, closed: client.closed })
}

/** An address of this machine that is not loopback, if it has one. */
export const otherAddress = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []).find(({ family, internal }) => family === 'IPv4' && !internal)?.address
