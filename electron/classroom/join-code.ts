import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'

/** Without what is mistaken for something else on a blackboard (0 O, 1 I L, 5 S, 2 Z, 8 B, 6 G, U V, A 4) and without vowels, so that no word comes out. */
const ALPHABET = 'CDFHJKMNPQRTVWXY34679'
const LENGTH = 6

/** Wrong codes from one address within the window, then it waits; one more for each right code from there, since behind a router a whole class has one address. */
const TRIES = 8
const WINDOW_MS = 5 * 60_000
const WAIT_MS = 5 * 60_000
/** Wrong codes from all devices within a minute, then nobody can join for a while: a minute first, twice as long each further time. */
const ROOM_TRIES = 60
const ROOM_WINDOW_MS = 60_000
const ROOM_WAIT_MS = 60_000
const ROOM_WAIT_MOST_MS = 16 * 60_000

export interface JoinCode {
  /** Six characters. */
  code(): string
  /** A new one; the old one is worth nothing from now on, and nobody waits any more. */
  renew(): void
  /** Is this the code, given by the device at `from`? Spaces, dashes and case do not matter. */
  check(given: string, from: string): Result<null, 'wrong-code' | 'too-many-tries'>
  /** Until when nobody can join because somebody is guessing, milliseconds since 1970; null while all is well. */
  pausedUntil(): number | null
}

/**
 * The code of an open class. A guesser has 21^6 = 85 million codes to try, at most eight in five minutes from one device and sixty a
 * minute from all of them. `now`: milliseconds since 1970; `random`: a whole number from 0 below the given one.
 */
export function joinCode({ now, random = randomInt }: { now: () => number; random?: (below: number) => number }): JoinCode {
  const draw = () => Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('')
  let code = draw()
  let wrong = new Map<string, { at: number[]; until: number }>()
  let right = new Map<string, number>()
  let everybody: number[] = []
  let paused = { until: 0, times: 0 }

  function countWrong(from: string): void {
    const time = now()
    for (const [address, entry] of wrong) if (entry.until <= time && (entry.at.at(-1) ?? 0) <= time - WINDOW_MS) wrong.delete(address)
    const mine = wrong.get(from) ?? { at: [], until: 0 }
    mine.at = [...mine.at.filter((at) => at > time - WINDOW_MS), time]
    if (mine.at.length >= TRIES + (right.get(from) ?? 0)) {
      mine.until = time + WAIT_MS
      mine.at = []
    }
    wrong.set(from, mine)
    everybody = [...everybody.filter((at) => at > time - ROOM_WINDOW_MS), time]
    if (everybody.length < ROOM_TRIES) return
    paused = { until: time + Math.min(ROOM_WAIT_MS * 2 ** paused.times, ROOM_WAIT_MOST_MS), times: paused.times + 1 }
    everybody = []
  }

  return {
    code: () => code,
    renew() {
      const old = code
      while (code === old) code = draw()
      wrong = new Map()
      right = new Map()
      everybody = []
      paused = { until: 0, times: 0 }
    },
    check(given, from) {
      if (now() < paused.until) return refuse('too-many-tries', 'Somebody is guessing the code of this class, so nobody can join for a moment. Try again in a minute, or ask your teacher for a new code.')
      if (now() < (wrong.get(from)?.until ?? 0)) return refuse('too-many-tries', 'That was the wrong code too often. Wait five minutes, or ask your teacher for a new code.')
      if (same(given, code)) {
        right.set(from, (right.get(from) ?? 0) + 1)
        return ok(null)
      }
      countWrong(from)
      return refuse('wrong-code', 'This is not the code of this class. Look at it again on the projector: six letters and digits.')
    },
    pausedUntil: () => (now() < paused.until ? paused.until : null),
  }
}

/** In constant time; over digests, because the texts may differ in length. */
const same = (given: string, code: string) => timingSafeEqual(digest(given.replace(/[\s\p{Dash}]/gu, '').toUpperCase()), digest(code))

const digest = (text: string) => createHash('sha256').update(text).digest()
