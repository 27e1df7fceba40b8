import { once } from 'node:events'
import { WebSocket, type ClientOptions } from 'ws'
import type { Connect } from '../../electron/classroom/guard.ts'
import type { Limits } from '../../electron/classroom/limits.ts'
import { openServer } from '../../electron/classroom/server.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aPageFolder } from './page-folder.ts'

export const TOKEN = 'x'.repeat(43)

/** An app that welcomes, and answers every call with null. */
export const echo: Connect = (send) => ({
  receive(message) {
    const { t, id } = message as { t: string; id: number }
    send(t === 'hello' ? { t: 'welcome', version: PROTOCOL_VERSION, as: 'owner', now: '2026-01-29T09:00:00.000Z' } : { t: 'result', id, value: null })
  },
  close() {},
})

/** Where a server is, in this process or in one of its own. */
export interface Address {
  port: number
  origin: string
}

export interface OpenServer extends Address, AsyncDisposable {}

/** The real server on a free port of this process, over a small page folder. */
export async function aServer(options: { connect?: Connect; limits?: Partial<Limits>; now?: () => number } = {}): Promise<OpenServer> {
  const folder = aPageFolder()
  const opened = await openServer({ root: folder.root, ports: [0], token: TOKEN, connect: echo, ...options })
  if (!opened.ok) throw new Error(opened.detail)
  const { port, origin } = opened.value
  return {
    port,
    origin,
    async [Symbol.asyncDispose]() {
      await opened.value.close()
      folder.remove()
    },
  }
}

/** A client that keeps what it was told. */
export interface Client {
  socket: WebSocket
  send(message: unknown): void
  /** The next message, in order; rejects if the connection ends first. */
  next(): Promise<ServerMessage>
  closed: Promise<{ code: number; reason: string }>
}

export function connectTo({ origin }: Pick<Address, 'origin'>, headers: Record<string, string> = {}, options: ClientOptions = {}): Client {
  const socket = new WebSocket(`${origin.replace('http:', 'ws:')}/ws`, { headers: { Origin: origin, ...headers }, ...options })
  const told: ServerMessage[] = []
  const waiting: { resolve(message: ServerMessage): void; reject(error: Error): void }[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as ServerMessage
    const waiter = waiting.shift()
    if (waiter) waiter.resolve(message)
    else told.push(message)
  })
  socket.on('error', () => {}) // shown by `closed`
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      for (const waiter of waiting) waiter.reject(new Error(`closed: ${code} ${String(reason)}`))
      resolve({ code, reason: String(reason) })
    })
  })
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next() {
      const message = told.shift()
      if (message) return Promise.resolve(message)
      if (socket.readyState === socket.CLOSED) return Promise.reject(new Error('closed'))
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
  }
}

/** A client that has said hello and was welcomed. */
export async function welcomed(server: Address, token: string = TOKEN): Promise<Client> {
  const client = connectTo(server)
  await once(client.socket, 'open')
  client.send({ t: 'hello', version: PROTOCOL_VERSION, token })
  const welcome = await client.next()
  if (welcome.t !== 'welcome') throw new Error(JSON.stringify(welcome))
  return client
}
