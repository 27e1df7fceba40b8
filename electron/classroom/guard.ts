import type { WebSocket } from 'ws'
import type { CallError, ServerMessage } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { MAX_MESSAGE_BYTES } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import type { Connection } from '../host/connection.ts'
import { rateLimit, type Limits } from './limits.ts'
import { sameToken } from './token.ts'

/** Opens the app's side for somebody who has shown the token. */
export type Connect = (send: (message: ServerMessage) => void) => Connection

export interface GuardOptions {
  connect: Connect
  token: string
  limits: Limits
  now: () => number
}

/** WebSocket close codes (RFC 6455 §7.4.1). */
const UNSUPPORTED = 1003
const POLICY = 1008
const INTERNAL = 1011

/**
 * One socket: first `hello` with the token, then messages for the app, within the limits.
 * Every refusal is told before anything is closed; a refused call keeps its id, so the page knows which one it was.
 */
export function guard(socket: WebSocket, { connect, token, limits, now }: GuardOptions): void {
  const rate = rateLimit(limits, now)
  let app: Connection | null = null
  let refusedInARow = 0
  const noHello = setTimeout(() => end('unauthorised', 'No hello came in time; reload the page.', POLICY), limits.helloMs)

  socket.on('message', (data: Buffer, isBinary) => {
    if (socket.readyState !== socket.OPEN) return // closed by us: what still arrives was answered by the refusal
    if (isBinary) return end('bad-message', 'Only text frames are understood here.', UNSUPPORTED)
    if (app) take(app, data)
    else greet(data)
  })
  socket.on('error', () => socket.terminate()) // a broken frame or a lost network; `close` follows
  socket.on('close', () => {
    clearTimeout(noHello)
    app?.close()
    app = null
  })

  function greet(data: Buffer): void {
    const hello = data.length <= limits.helloBytes ? parse(data) : undefined
    if (!isRecord(hello) || hello.t !== 'hello' || typeof hello.token !== 'string') {
      return end('unauthorised', 'The first message must be a hello with the access token. Open the address that `serve` printed.', POLICY)
    }
    if (!sameToken(hello.token, token)) {
      return end('unauthorised', 'This tab\'s access token is not, or no longer, the right one. Nothing is lost: open the address that `serve` printed.', POLICY)
    }
    if (hello.version !== PROTOCOL_VERSION) {
      return end('version-mismatch', `The page speaks version ${String(hello.version)} and the app version ${PROTOCOL_VERSION}. Nothing is lost: reload the page.`, POLICY)
    }
    clearTimeout(noHello)
    app = connect(send)
    deliver(app, { t: 'hello', version: hello.version }) // the token stays here
  }

  function take(to: Connection, data: Buffer): void {
    if (!rate.take()) {
      refusedInARow += 1
      if (refusedInARow > limits.refusedInARow) return end('too-fast', 'Far too many messages; the connection is closed. Nothing that was accepted is lost.', POLICY)
      return refuse(parse(data), { reason: 'too-fast', detail: 'Too many messages at once; this one was not taken. Send it again in a moment.' })
    }
    refusedInARow = 0
    const message = parse(data)
    if (message === undefined) return refuse(undefined, { reason: 'bad-message', detail: 'The message is not JSON; nothing was changed.' })
    if (data.length > MAX_MESSAGE_BYTES) {
      return refuse(message, { reason: 'too-large', detail: `The message has ${data.length} bytes; at most ${MAX_MESSAGE_BYTES} are taken. Nothing was changed; shorten the text.` })
    }
    deliver(to, message)
  }

  /** A fault in the app must not take the other connections down. */
  function deliver(to: Connection, message: unknown): void {
    try {
      to.receive(message)
    } catch (error) {
      console.error('A message could not be handled:', error)
      end('failed', 'The app could not handle this message. What was acknowledged is kept; reload the page.', INTERNAL)
    }
  }

  function refuse(message: unknown, error: CallError): void {
    const id = isRecord(message) && message.t === 'call' ? message.id : undefined
    send(typeof id === 'number' ? { t: 'error', id, error } : { t: 'refused', error })
  }

  function end(reason: Reason, detail: string, code: number): void {
    send({ t: 'refused', error: { reason, detail } })
    socket.close(code, reason)
  }

  function send(message: ServerMessage): void {
    if (socket.readyState !== socket.OPEN) return
    socket.send(JSON.stringify(message))
    if (socket.bufferedAmount > limits.waitingBytes) socket.terminate() // it can come back and ask for what it missed
  }
}

/** `undefined` if it is not JSON. */
function parse(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
