import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { clientMessageSchema, methodSchemas, type Method } from '../../shared/protocol/messages.ts'
import type { RestoredMark } from '../../shared/backup/restored.ts'
import type { CallError, Results, ServerMessage } from '../../shared/protocol/api.ts'
import type { Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { isInOwnSession, mayCall } from './permissions.ts'
import { sqliteRefusal } from '../store/sqlite-refusal.ts'

/** Who is at the other end; comes from the transport, never from a message. */
export type Principal =
  | { kind: 'owner' }
  /** Came to the door of an open class, and has shown nothing yet. */
  | { kind: 'visitor'; sessionId: string; /** The device's address, for counting wrong codes. */ from: string }
  | { kind: 'participant'; sessionId: string; participant: string }
  | { kind: 'projector'; sessionId: string }

/** Sends to one page. `text`: the same message, serialised once for all the pages that it goes to. */
export type Send = (message: ServerMessage, text?: string) => void

/** One end of any transport: plain JSON-able messages in, messages out through the `send` given at the start. */
export interface Connection {
  receive(message: unknown): void
  close(): void
}

/** What a method does with parsed parameters. May take its time; must not throw for anything a person can cause. */
export type Handlers = { [M in Method]: (params: never, peer: Peer) => Answer<Results[M]> | Promise<Answer<Results[M]>> }
export type Answer<T> = Result<T, Reason>

/** What handlers see of a connection: a way to push, and the sessions it watches. */
export interface Peer {
  principal: Principal
  send: Send
  watching: Map<string, () => void>
  /** Called once when the connection is closed. */
  ending: Set<() => void>
}

/** What a page is welcomed with: the host's time, and the mark of a database that was once restored. */
export interface Greeting {
  now: string
  restored?: RestoredMark
}

/**
 * Opens the transport-neutral door. Everything that comes in is parsed here; whatever fails is answered with a typed reason,
 * never with silence.
 */
export function openConnection(principal: Principal, handlers: Handlers, greeting: () => Greeting, send: Send): Connection {
  const peer: Peer = { principal, send, watching: new Map(), ending: new Set() }
  const fail = (id: number, error: CallError) => send({ t: 'error', id, error: { reason: error.reason, detail: error.detail } })

  async function call(id: number, method: string, params: unknown): Promise<void> {
    if (!Object.hasOwn(methodSchemas, method)) return fail(id, { reason: 'unknown-method', detail: `This app has no “${method.slice(0, 40)}”. Reload the page: it may be of another version.` })
    const known = method as Method
    if (!mayCall(principal.kind, known)) return fail(id, NOT_YOURS)
    const parsed = methodSchemas[known].safeParse(params)
    if (!parsed.success) return fail(id, { reason: 'bad-message', detail: `The app could not read this message (${readable(parsed.error.issues)}). Nothing was changed; what you wrote is kept here.` })
    if (!isInOwnSession(principal, parsed.data)) return fail(id, NOT_YOURS)
    try {
      const answer = await handlers[known](parsed.data as never, peer)
      if (answer.ok) send({ t: 'result', id, value: answer.value })
      else fail(id, answer)
    } catch (error) {
      if (isFromSqlite(error)) return fail(id, sqliteRefusal(error, 'the database'))
      console.error(error)
      fail(id, { reason: 'failed', detail: `Something went wrong in the app itself (${error instanceof Error ? error.message : String(error)}). What was recorded before is kept; try again.` })
    }
  }

  return {
    receive(message) {
      const parsed = clientMessageSchema.safeParse(message)
      if (!parsed.success) return send({ t: 'refused', error: { reason: 'bad-message', detail: 'The app could not read this message. Nothing was changed.' } })
      if (parsed.data.t === 'call') return void call(parsed.data.id, parsed.data.method, parsed.data.params)
      if (parsed.data.version !== PROTOCOL_VERSION) return send({ t: 'refused', error: { reason: 'version-mismatch', detail: 'This page is of another version than the app. Nothing is lost: reload the page.' } })
      send({ t: 'welcome', version: PROTOCOL_VERSION, as: principal.kind, ...('sessionId' in principal && { sessionId: principal.sessionId }), ...greeting() })
    },
    close() {
      for (const leave of peer.watching.values()) leave()
      peer.watching.clear()
      for (const end of peer.ending) end()
      peer.ending.clear()
    },
  }
}

const NOT_YOURS: CallError = { reason: 'forbidden', detail: 'Only the teacher’s own laptop may do this. Nothing was changed, and nothing of yours is lost.' }

const isFromSqlite = (error: unknown) => error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')

const readable = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join('.') || 'message'}: ${message}`).join('; ')
