/** Where a page keeps something from one load to the next. */
export interface Kept {
  read(key: string): string | null
  /** Null takes it away. */
  write(key: string, value: string | null): void
}

/** The tokens of the seats that this browser has taken up, one for each class, and the one that speaks now. */
export interface SeatTokens {
  /** With which one to say hello; undefined where nobody has joined here. */
  now(): string | undefined
  /** Takes the seat of a class up. The class is unknown (null) when the token came by a link. */
  take(token: string, sessionId: string | null): void
  /** The seat that was taken up in this class before, if any. */
  of(sessionId: string): string | undefined
  /** The one that speaks now is no longer worth anything, or is given up. */
  forget(): void
}

const KEY = 'tour-de-table.seats'
/** Classes remembered; a school's tablet sees many. */
const MOST = 12

interface Book { now: string | null; seats: [sessionId: string, token: string][] }

/** Kept by origin, as the browser does it, and within that by class, so that a seat of yesterday's lesson is not tried on today's. */
export function seatTokens(kept: Kept): SeatTokens {
  const book = (): Book => readBook(kept.read(KEY))
  const put = (next: Book) => kept.write(KEY, next.now === null && next.seats.length === 0 ? null : JSON.stringify(next))
  return {
    now: () => book().now ?? undefined,
    take(token, sessionId) {
      const others = book().seats.filter(([session]) => session !== sessionId)
      put({ now: token, seats: sessionId === null ? others : [...others, [sessionId, token] as [string, string]].slice(-MOST) })
    },
    of: (sessionId) => book().seats.find(([session]) => session === sessionId)?.[1],
    forget() {
      const { now, seats } = book()
      put({ now: null, seats: seats.filter(([, token]) => token !== now) })
    },
  }
}

function readBook(text: string | null): Book {
  try {
    const { now, seats } = JSON.parse(text ?? '{}') as Partial<Book>
    return { now: typeof now === 'string' ? now : null, seats: Array.isArray(seats) ? seats.filter((pair) => Array.isArray(pair) && pair.every((part) => typeof part === 'string')) : [] }
  } catch {
    return { now: null, seats: [] }
  }
}

/** The token of a link that takes a seat up on another device: `#/device/TOKEN`. */
export function tokenOfLink(hash: string): string | null {
  return /^#\/?device\/([\w.~-]{8,200})$/.exec(hash)?.[1] ?? null
}
