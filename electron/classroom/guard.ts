import type { WebSocket } from 'ws'
import type { CallError, ServerMessage } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { MAX_MESSAGE_BYTES } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Connection, Send } from '../host/connection.ts'
import { rateLimit, type Limits } from './limits.ts'

/** Opens the app's side for somebody who may come in. */
export type Connect = (send: Send) => Connection

/** Somebody who says hello. */
export interface Caller {
  token: string | undefined
  /** The address of the device. */
  from: string
  /** Ends the connection later on; the page is told why. */
  end(why: CallError): void
}

/** Who may come in, and as whom. Nothing is opened yet. */
export type Admit = (caller: Caller) => Result<Connect, Reason>

export interface GuardOptions {
  admit: Admit
  limits: Limits
  now: () => number
}

/** WebSocket close codes (RFC 6455 §7.4.1). */
const UNSUPPORTED = 1003
const POLICY = 1008
const INTERNAL = 1011
const TRY_AGAIN_LATER = 1013

/**
 * One socket: first `hello`, with a token or without, then messages for the app, within the limits.
 * Every refusal is told before anything is closed; a refused call keeps its id, so the page knows which one it was.
 */
export function guard(socket: WebSocket, from: string, { admit, limits, now }: GuardOptions): void {
  const rate = rateLimit(limits, now)
  let app: Connection | null = null
  let refusedInARow = 0
  const noHello = setTimeout(() => end({ reason: 'unauthorised', detail: 'No hello came in time; reload the page.' }, POLICY), limits.helloMs)

  socket.on('message', (data: Buffer, isBinary) => {
    if (socket.readyState !== socket.OPEN) return // closed by us: what still arrives was answered by the refusal
    if (isBinary) return end({ reason: 'bad-message', detail: 'Only text frames are understood here.' }, UNSUPPORTED)
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
    const token = isRecord(hello) && hello.t === 'hello' ? hello.token : null
    if (!isRecord(hello) || (token !== undefined && typeof token !== 'string')) return end(NO_HELLO, POLICY)
    const admitted = tryToAdmit(token)
    if (!admitted) return socket.close(TRY_AGAIN_LATER)
    if (!admitted.ok) return end(admitted, POLICY)
    if (hello.version !== PROTOCOL_VERSION) {
      return end({ reason: 'version-mismatch', detail: `The page speaks version ${String(hello.version)} and the app version ${PROTOCOL_VERSION}. Nothing is lost: reload the page.` }, POLICY)
    }
    clearTimeout(noHello)
    app = admitted.value(send)
    deliver(app, { t: 'hello', version: hello.version }) // the token stays here
  }

  /** Null when it cannot be said now, as while the database is replaced: the page comes back by itself. */
  function tryToAdmit(token: string | undefined): ReturnType<Admit> | null {
    try {
      return admit({ token, from, end: (why) => end(why, POLICY) })
    } catch (error) {
      console.error('Somebody could not be let in:', error)
      return null
    }
  }

  function take(to: Connection, data: Buffer): void {
    if (!rate.take()) {
      refusedInARow += 1
      if (refusedInARow > limits.refusedInARow) return end({ reason: 'too-fast', detail: 'Far too many messages; the connection is closed. Nothing that was accepted is lost.' }, POLICY)
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
      end({ reason: 'failed', detail: 'The app could not handle this message. What was acknowledged is kept; reload the page.' }, INTERNAL)
    }
  }

  function refuse(message: unknown, error: CallError): void {
    const id = isRecord(message) && message.t === 'call' ? message.id : undefined
    send(typeof id === 'number' ? { t: 'error', id, error } : { t: 'refused', error })
  }

  function end({ reason, detail }: CallError, code: number): void {
    send({ t: 'refused', error: { reason, detail } })
    socket.close(code, reason)
  }

  function send(message: ServerMessage, text?: string): void {
    if (socket.readyState !== socket.OPEN) return
    socket.send(text ?? JSON.stringify(message))
    if (socket.bufferedAmount > limits.waitingBytes) socket.terminate() // it can come back and ask for what it missed
  }
}

const NO_HELLO: CallError = { reason: 'unauthorised', detail: 'The first message must be a hello, with the token that this page was given. Open the address of the app again.' }

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
