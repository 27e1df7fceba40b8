/** What one connection may cost. A browser tab stays far below; a script that runs wild is told so and then closed. */
export interface Limits {
  /** Open sockets at a time, said hello or not. */
  connections: number
  /** Of them, from one address: one device must not keep all others out. */
  perAddress: number
  /** TCP connections at a time, those of the sockets included, and of them from one address. */
  tcp: number
  tcpPerAddress: number
  /** Milliseconds until the first message must have come. */
  helloMs: number
  /** Bytes of the first message, before we know who speaks. */
  helloBytes: number
  /** Messages at once, and messages a second after that. */
  burst: number
  perSecond: number
  /** Messages refused as too fast, without one accepted between them, until the connection is closed. */
  refusedInARow: number
  /** Bytes that may wait for a slow reader. */
  waitingBytes: number
  /** Milliseconds between two pings; a peer that has not answered the last one is gone. */
  pingMs: number
}

export const LIMITS: Limits = {
  connections: 64,
  perAddress: 64,
  tcp: 256,
  tcpPerAddress: 256,
  helloMs: 5_000,
  helloBytes: 2_048,
  burst: 240,
  perSecond: 60,
  refusedInARow: 500,
  waitingBytes: 8 * 1024 * 1024,
  pingMs: 20_000,
}

/**
 * At the door of a class: two hundred people and then some, who may all come from one address (a router in between). A student's page
 * sends a few messages a second at most; a screen that does not keep up is dropped early and comes back, so that it costs nobody else.
 */
export const CLASS_LIMITS: Limits = {
  connections: 400,
  perAddress: 300,
  tcp: 1_000,
  tcpPerAddress: 700,
  helloMs: 5_000,
  helloBytes: 1_024,
  burst: 40,
  perSecond: 10,
  refusedInARow: 200,
  waitingBytes: 1024 * 1024,
  pingMs: 15_000,
}

/** A token bucket: `take` says whether one more message is within the rate. */
export function rateLimit({ burst, perSecond }: Pick<Limits, 'burst' | 'perSecond'>, now: () => number): { take(): boolean } {
  let tokens = burst
  let at = now()
  return {
    take() {
      const time = now()
      tokens = Math.min(burst, tokens + (Math.max(0, time - at) / 1000) * perSecond)
      at = time
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
