import type { Results, ServerMessage } from '../../shared/protocol/api.ts'
import type { ClientMessage, Method, Params } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import type { RoomUpdate } from '../../shared/room/room-view.ts'
import { CallFailure, type HostClient, type News, type Standing, type Status, type Update } from './host-client.ts'

/** Messages in both directions and nothing else; the wire does not know what carries them. */
export interface Carrier {
  send(message: ClientMessage): void
}

/** What a transport tells the wire about its carrier. */
export interface WireEnd {
  opened(carrier: Carrier): void
  received(message: ServerMessage): void
  closed(): void
  /** The page speaks for somebody else from now on: nothing of the one before is sent again. */
  restart(): void
}

interface Pending {
  method: Method
  params: unknown
  promise: Promise<unknown>
  resolve(value: never): void
  reject(failure: CallFailure): void
}

/** Not sent a second time after a lost connection: a second session would be made, what can be undone by nobody would be asked for twice, or the mirror asks anew by itself. */
const ONCE: ReadonlySet<Method> = new Set<Method>(['sessions.create', 'class.create', 'class.addPerson', 'room.join', 'room.watch', 'session.watch', 'session.unwatch', 'backups.make', 'backups.restore', 'session.erase', 'session.anonymise', 'session.delete', 'forgetting.retry', 'forgetting.giveUp'])
const MAX_WAITING = 200
const LOST = 'The connection to the app was lost before it answered. What was delivered before is stored; please try again.'

/** Whose draft it is: a session's, or in a class a person's. */
const ownerOf = (draft: unknown) => { const { sessionId, as = '' } = draft as Params<'room.draft.save'>; return `${sessionId} ${as}` }

/** A draft that waits for the connection is replaced by the newer one (the last that was sent, or an older text would arrive after it): hours without a host fill no queue. */
function unsentDraft(waiting: Iterable<Pending>, method: Method, params: unknown): Pending | undefined {
  if (method !== 'draft.save' && method !== 'room.draft.save') return undefined
  return [...waiting].findLast((call) => call.method === method && ownerOf(call.params) === ownerOf(params))
}

/**
 * Correlates calls with answers, says hello, and sends again what was under way when a connection broke:
 * the host is idempotent for a repeated `commandId`, so a speech is never lost and never counted twice.
 */
export function createWire(kind: HostClient['kind'], token: () => string | undefined, openSource: HostClient['openSource']): HostClient & WireEnd {
  const waiting = new Map<number, Pending>()
  const updates = new Set<(update: Update) => void>()
  const rooms = new Set<(update: RoomUpdate) => void>()
  const newsListeners = new Set<(news: News) => void>()
  const statuses = new Set<() => void>()
  let carrier: Carrier | null = null
  let status: Status = 'connecting'
  let refusal: CallFailure | null = null
  let nextId = 1
  /** Of which restore the database is that this page has seen; undefined before the first welcome. */
  let restoredAt: string | null | undefined
  let standing: Standing | null = null

  const become = (next: Status) => {
    if (status === next) return
    status = next
    for (const listener of statuses) listener()
  }
  const tell = (news: News) => { for (const listener of newsListeners) listener(news) }
  const post = (id: number, { method, params }: Pending) => carrier?.send({ t: 'call', id, method, params })
  const fail = (id: number, failure: CallFailure) => {
    const call = waiting.get(id)
    waiting.delete(id)
    call?.reject(failure)
  }

  return {
    kind, openSource,
    call<M extends Method>(method: M, params: Params<M>): Promise<Results[M]> {
      if (refusal) return Promise.reject(refusal)
      if (waiting.size >= MAX_WAITING) return Promise.reject(new CallFailure('too-fast', 'Too many calls are waiting for the app. Your text is still in the box; try again in a moment.'))
      const older = status === 'open' ? undefined : unsentDraft(waiting.values(), method, params)
      if (older) {
        older.params = params
        return older.promise as Promise<Results[M]>
      }
      const { promise, resolve, reject } = Promise.withResolvers<Results[M]>()
      const id = nextId++
      const call: Pending = { method, params, promise, resolve, reject }
      waiting.set(id, call)
      if (status === 'open') post(id, call)
      return promise
    },
    onUpdate: (listener) => (updates.add(listener), () => void updates.delete(listener)),
    onRoom: (listener) => (rooms.add(listener), () => void rooms.delete(listener)),
    onNews: (listener) => (newsListeners.add(listener), () => void newsListeners.delete(listener)),
    status: () => status,
    standing: () => standing,
    refusal: () => refusal,
    onStatus: (listener) => (statuses.add(listener), () => void statuses.delete(listener)),
    opened(next) {
      carrier = next
      const secret = token()
      next.send({ t: 'hello', version: PROTOCOL_VERSION, ...(secret === undefined ? {} : { token: secret }) })
    },
    received(message) {
      switch (message.t) {
        case 'welcome': {
          const elsewhere = restoredAt !== undefined && restoredAt !== (message.restored?.at ?? null)
          restoredAt = message.restored?.at ?? null
          standing = { as: message.as, sessionId: message.sessionId ?? null }
          for (const [id, call] of waiting) post(id, call)
          become('open')
          if (elsewhere) tell({ t: 'replaced', mark: message.restored ?? null })
          return
        }
        case 'refused':
          refusal = new CallFailure(message.error.reason, message.error.detail)
          for (const id of waiting.keys()) fail(id, refusal)
          return become('refused')
        case 'result': {
          const call = waiting.get(message.id)
          waiting.delete(message.id)
          return call?.resolve(message.value as never)
        }
        case 'error': return fail(message.id, new CallFailure(message.error.reason, message.error.detail))
        case 'update':
          for (const listener of updates) listener(message)
          return
        case 'room':
          for (const listener of rooms) listener(message)
          return
        case 'reopened':
          if (message.restored) restoredAt = message.restored.mark.at
          return tell(message)
        case 'progress': case 'forgotten': return tell(message)
      }
    },
    restart() {
      carrier = null
      refusal = null
      standing = null
      for (const id of waiting.keys()) fail(id, new CallFailure('connection-lost', LOST))
      become('connecting')
    },
    closed() {
      carrier = null
      if (status === 'refused') return
      become(status === 'connecting' ? 'connecting' : 'lost')
      for (const [id, { method }] of waiting) if (ONCE.has(method)) fail(id, new CallFailure('connection-lost', LOST))
    },
  }
}
