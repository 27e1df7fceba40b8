/** What one connection may cost. A browser tab stays far below; a script that runs wild is told so and then closed. */
export interface Limits {
  /** Open sockets at a time, said hello or not. */
  connections: number
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
  helloMs: 5_000,
  helloBytes: 2_048,
  burst: 240,
  perSecond: 60,
  refusedInARow: 500,
  waitingBytes: 8 * 1024 * 1024,
  pingMs: 20_000,
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
