import type { CallError, ServerMessage } from '../../shared/protocol/api.ts'
import type { Connection, Principal, Send } from './connection.ts'
import { newsFor } from './news-for.ts'

/** How the app opens its side of a connection, on the database that is open now. */
export type Opens = (principal: Principal, send: Send) => Connection

interface Guest {
  principal: Principal
  send: Send
  inner: Connection | null
  /** What came while the door was shut. */
  waiting: unknown[]
}

/** The one door of the app: connections stay open while the database behind them is replaced. */
export interface Door {
  connect: Opens
  /** What comes from now on waits. */
  shut(): void
  /** Tells everybody who is in. */
  tell(news: ServerMessage): void
  /** Lets everybody in again, tells them `news`, and hands over what waited. Calls that were meant for a state that is gone are refused with `refusal` instead. */
  open(opens: Opens, news: ServerMessage, refusal?: string): void
}

export function door(first: Opens): Door {
  const guests = new Set<Guest>()
  let opens: Opens | null = first
  return {
    connect(principal, send) {
      const guest: Guest = { principal, send, inner: opens?.(principal, send) ?? null, waiting: [] }
      guests.add(guest)
      return {
        receive: (message) => (guest.inner ? guest.inner.receive(message) : void guest.waiting.push(message)),
        close() {
          guests.delete(guest)
          guest.inner?.close()
        },
      }
    },
    shut() {
      opens = null
      for (const guest of guests) {
        guest.inner?.close()
        guest.inner = null
      }
    },
    tell(news) {
      for (const guest of guests) if (guest.inner) tellNews(guest, news)
    },
    open(next, news, refusal) {
      opens = next
      for (const guest of guests) {
        guest.inner = next(guest.principal, guest.send)
        tellNews(guest, news)
        for (const message of guest.waiting.splice(0)) handOver(guest, message, refusal)
      }
    },
  }
}

function tellNews({ principal, send }: Guest, news: ServerMessage): void {
  const told = newsFor(principal, news)
  if (told) tell(send, told)
}

function handOver({ send, inner }: Guest, message: unknown, refusal: string | undefined): void {
  const id = refusal === undefined ? null : callId(message)
  if (id === null) inner?.receive(message)
  else tell(send, { t: 'error', id, error: { reason: 'not-now', detail: refusal ?? '' } })
}

const callId = (message: unknown): number | null =>
  typeof message === 'object' && message !== null && 't' in message && message.t === 'call' && 'id' in message && typeof message.id === 'number' ? message.id : null

/** A page that cannot be reached must not keep the others out. */
function tell(send: Send, message: ServerMessage): void {
  try {
    send(message)
  } catch (error) {
    console.error('A page could not be told:', error)
  }
}

/** A side of the app for when no database could be opened any more: whatever is called says so. */
export const refusing = ({ reason, detail }: CallError): Opens => (_principal, send) => ({
  receive(message) {
    const id = callId(message)
    if (id === null) send({ t: 'refused', error: { reason, detail } })
    else send({ t: 'error', id, error: { reason, detail } })
  },
  close() {},
})
