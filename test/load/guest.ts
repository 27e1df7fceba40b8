import { WebSocket } from 'ws'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'

/** When a screen had which entry: `at` in milliseconds of `performance.now()`. */
export interface Seen { seq: number; at: number }

/** One device: a socket that calls and notes which entry its screen shows. Frames are not parsed beyond that, so that the crowd does not cost more than the host. */
export interface Guest {
  seen: Seen[]
  /** Bytes of each update. */
  frames: number[]
  /** The last text of the room's view that came. */
  room(): string
  call<T>(method: string, params: unknown): Promise<T>
  /** Reads nothing more until `resume`. */
  pause(): void
  resume(): void
  close(): Promise<void>
  closed: Promise<void>
}

/** Opens a socket at an address such as `ws://127.0.0.1:4000/ws`, says hello, with a token or as a visitor. Throws what the host refuses. */
export async function aGuest(address: string, token?: string): Promise<Guest> {
  const url = new URL(address)
  const socket = new WebSocket(address, { origin: `http://${url.host}`, perMessageDeflate: false })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const seen: Seen[] = []
  const frames: number[] = []
  let [ids, room] = [0, '']
  const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()))
  const welcomed = Promise.withResolvers<void>()
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8')
    if (text.startsWith('{"t":"room"')) return update(text, data.length)
    const message = JSON.parse(text) as { t: string; id?: number; value?: unknown; error?: { reason: string; detail: string } }
    if (message.t === 'welcome') return welcomed.resolve()
    if (message.t === 'refused') return welcomed.reject(new Error(`${message.error?.reason}: ${message.error?.detail}`))
    const call = waiting.get(message.id ?? 0)
    waiting.delete(message.id ?? 0)
    if (message.t === 'result') call?.resolve(message.value)
    else call?.reject(new Error(`${message.error?.reason}: ${message.error?.detail}`))
  })
  socket.once('close', () => {
    welcomed.reject(new Error('closed'))
    for (const { reject } of waiting.values()) reject(new Error('closed'))
  })
  socket.once('error', (error) => welcomed.reject(error))

  function update(text: string, bytes: number): void {
    const seq = Number(/"seq":(\d+)/.exec(text)?.[1])
    seen.push({ seq, at: performance.now() })
    frames.push(bytes)
    const from = text.indexOf('"room":{')
    if (from > 0) room = text.slice(from, text.indexOf(',"you":', from) === -1 ? text.lastIndexOf(',"lines":') : text.indexOf(',"you":', from))
  }

  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  socket.send(JSON.stringify({ t: 'hello', version: PROTOCOL_VERSION, ...(token === undefined ? {} : { token }) }))
  await welcomed.promise
  return {
    seen, frames, room: () => room, closed,
    call: <T>(method: string, params: unknown) => new Promise<T>((resolve, reject) => {
      if (socket.readyState !== socket.OPEN) return reject(new Error('closed'))
      const id = ++ids
      waiting.set(id, { resolve: (value) => resolve(value as T), reject })
      socket.send(JSON.stringify({ t: 'call', id, method, params }))
    }),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: () => {
      socket.close()
      return closed
    },
  }
}
