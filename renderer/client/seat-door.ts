import { navigate } from '../ui/hash-location.ts'
import type { CallFailure, FailureReason, HostClient } from './host-client.ts'
import { tokenOfLink, type SeatTokens } from './seat-tokens.ts'
import { createSocketClient } from './socket-client.ts'

/** Keeps which seat a page of a class speaks for. */
export interface SeatDoor {
  /** Somebody has joined here: from now on the page speaks for this seat, also after a reload. */
  enter(sessionId: string, token: string): void
  /** Gives the seat up on this device; the person stays in the class and can come back by a link of the teacher. */
  leave(): void
  /** Why the seat of this page is its no more; null where nothing was refused. */
  refused(): CallFailure | null
}

/** With these the host says that a token is worth nothing; the page then is a visitor again. Any other refusal stops it. */
const SEAT_LOST: ReadonlySet<FailureReason> = new Set<FailureReason>(['unauthorised', 'unknown-participant', 'unknown-session', 'removed', 'excluded'])

/** Opens the client of a page that came by the door of a class. */
export function openSeatDoor(address: string, tokens: SeatTokens): { client: HostClient; door: SeatDoor } {
  let refused: CallFailure | null = null
  const takeLink = (): boolean => {
    const token = tokenOfLink(location.hash)
    if (token === null) return false
    tokens.take(token, null)
    navigate('/seat', { replace: true }) // out of the address bar: whoever reads it there could sit down in this seat
    return true
  }
  takeLink()
  const client = createSocketClient(address, tokens.now, (failure) => {
    if (tokens.now() === undefined || !SEAT_LOST.has(failure.reason)) return false
    refused = failure
    tokens.forget()
    return true
  })
  client.onStatus(() => {
    const standing = client.standing()
    if (client.status() !== 'open' || !standing?.sessionId) return
    const now = tokens.now()
    const known = tokens.of(standing.sessionId)
    if (standing.as === 'participant' && now !== undefined) {
      refused = null
      if (known !== now) tokens.take(now, standing.sessionId)
    }
    // A seat of another lesson was refused, and this lesson knows this browser.
    if (standing.as === 'visitor' && known !== undefined && known !== now) {
      tokens.take(known, standing.sessionId)
      client.renew()
    }
  })
  globalThis.addEventListener('hashchange', () => { if (takeLink()) client.renew() })
  return {
    client,
    door: {
      enter(sessionId, token) {
        refused = null
        tokens.take(token, sessionId)
        client.renew()
      },
      leave() {
        refused = null
        tokens.forget()
        client.renew()
      },
      refused: () => refused,
    },
  }
}
