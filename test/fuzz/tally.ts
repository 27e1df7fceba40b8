/** Something that must not happen, with what makes it happen again. */
export interface Finding {
  door: string
  /** Which promise was broken. */
  oracle: string
  what: string
  /** `npm run fuzz -- --door DOOR --seed SEED` finds it again. */
  seed: number
  /** The smallest input that still does it, where it could be made smaller. */
  input: unknown
}

/** What went through one door. */
export interface Tally {
  door: string
  messages: number
  accepted: number
  refused: Record<string, number>
  findings: Finding[]
  /** Findings of the same kind beyond those that are listed. */
  more: number
  seconds: number
  perSecond: number
  /** Bytes of heap in use after a collection: at the beginning, at the end, and the most in between. */
  heap: { first: number; last: number; most: number }
}

const LISTED = 12

export function tallyOf(door: string) {
  const started = performance.now()
  const tally: Tally = { door, messages: 0, accepted: 0, refused: {}, findings: [], more: 0, seconds: 0, perSecond: 0, heap: { first: 0, last: 0, most: 0 } }
  const known = new Set<string>()
  return {
    tally,
    sent: (count = 1) => { tally.messages += count },
    accepted: () => { tally.accepted += 1 },
    refused: (reason: string) => { tally.refused[reason] = (tally.refused[reason] ?? 0) + 1 },
    /** `input` is made only for findings that are listed. */
    found(seed: number, oracle: string, what: string, input: () => unknown) {
      const kind = `${oracle} ${what.replace(/\b[0-9a-z]{10}\b|\d+/g, '#').slice(0, 120)}`
      if (known.has(kind) || tally.findings.length >= LISTED) tally.more += 1
      else {
        known.add(kind)
        tally.findings.push({ door, oracle, what: what.slice(0, 1_000), seed, input: input() })
      }
    },
    measure() {
      const { heap } = tally
      const now = heapUsed()
      if (heap.first === 0) heap.first = now
      heap.last = now
      heap.most = Math.max(heap.most, now)
    },
    ended(): Tally {
      tally.seconds = Math.round((performance.now() - started) / 100) / 10
      tally.perSecond = Math.round(tally.messages / Math.max(0.1, tally.seconds))
      return tally
    },
  }
}
export type Counting = ReturnType<typeof tallyOf>

/** After a forced collection, where the process was started so that it can be forced. */
function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** How much more than at the beginning may be in use at the end of a run, bytes: caches that are filled once, whatever comes in. */
export const HEAP_BOUND = 64 * 1024 * 1024
