import type { Line } from '../../../shared/debate/line.ts'
import { consoleViewFor, youViewFor } from '../../../shared/room/people-views.ts'
import { roomViewFor, type People } from '../../../shared/room/room-view-for.ts'
import type { ConsoleView, RoomUpdate, RoomView, YouView } from '../../../shared/room/room-view.ts'
import type { Schedule } from '../clock-driver.ts'
import type { LiveSession } from '../live-session.ts'
import { isBy, linesFor, missed, type Viewer } from './lines-for.ts'
import { part, updateOf, youPart, type Part } from './update-text.ts'

/** One page that shows a class. `send` gets each update as a value and as its text, which is the same string for all pages that get the same. */
export interface Screen extends Viewer {
  send: (update: RoomUpdate, text: string) => void
}

/** At most ten updates a second for every screen, milliseconds between two. */
const BETWEEN_MS = 100

export interface HallParts {
  live: () => LiveSession
  /** How people are called now, by id. */
  names: () => ReadonlyMap<string, string>
  /** Lines that were released so far, with the entry that did it. */
  released: Map<number, number>
  now: () => number
  schedule: Schedule
}

/** What a screen was sent last; parts that are still the same are left out. */
interface Shown {
  room: string
  console: string
  you: string
}

/** The screens of one class: what happens is gathered, made up once for all of them, and sent at most ten times a second. */
export function hall({ live, names, released, now, schedule }: HallParts) {
  const screens = new Map<Screen, Shown>()
  const pending = new Map<number, Line>()
  let labels = names()
  let renamed: string[] = []
  let held = heldIn(live())
  let seq = live().seq
  let due: (() => void) | null = null
  let lastAt = -Infinity

  const online = () => new Set([...screens.keys()].flatMap(({ participant }) => participant ?? []))

  /** What makes up an update, each part at most once. */
  function views() {
    const session = live()
    const there = online()
    const people: People = { label: (id) => labels.get(id) ?? (takeNames(), labels.get(id) ?? id), isOnline: (id) => there.has(id) }
    const yous = new Map<string, Part<YouView> | null>()
    const make = {
      room: once(() => keyed(roomViewFor(session.id, session.seq, session.snapshot, people))),
      console: once(() => part(consoleViewFor(session.snapshot, people))),
      you(participant: string) {
        if (!yous.has(participant)) {
          const you = youViewFor(session.snapshot, participant, people)
          yous.set(participant, you && youPart(you))
        }
        return yous.get(participant) ?? undefined
      },
    }
    return make
  }

  const head = () => ({ sessionId: live().id, seq: live().seq, now: new Date(now()).toISOString() })

  function takeNames(): void {
    const before = labels
    labels = names()
    renamed.push(...[...labels.keys()].filter((id) => before.has(id) && before.get(id) !== labels.get(id)))
  }

  const namesIn = (lines: readonly Line[], more: readonly string[] = []): Part<Record<string, string>> | undefined => {
    const ids = new Set([...lines.flatMap(({ participant, params }) => [participant ?? '', params['speaker'] ?? '']), ...more].filter((id) => labels.has(id)))
    return ids.size === 0 ? undefined : part(Object.fromEntries([...ids].map((id) => [id, labels.get(id) ?? id])))
  }

  function flushSoon(): void {
    due ??= schedule(() => { due = null; flush() }, Math.max(0, lastAt + BETWEEN_MS - now()))
  }

  function flush(): void {
    lastAt = now()
    const session = live()
    releaseLines(session)
    const lines = [...pending.values()].toSorted((one, two) => one.seq - two.seq)
    pending.clear()
    if (lines.some(({ participant }) => participant !== null && !labels.has(participant))) takeNames()
    const make = views()
    const [all, others] = [head(), renamed.splice(0)]
    const forAll = once(() => of(lines, EVERYBODY))
    const shared = new Map<string, Part<RoomUpdate>>()
    for (const [screen, shown] of screens) tellOne(screen, shown)

    function of(some: readonly Line[], viewer: Viewer) {
      const seen = linesFor(viewer, some, held)
      return { lines: part(seen), people: namesIn(seen, others) }
    }

    function tellOne(screen: Screen, shown: Shown): void {
      if (isOut(session, screen)) return tellOut(screen, shown)
      const isSpecial = screen.kind === 'owner' || lines.some((line) => isBy(line, screen.participant))
      const { lines: seen, people } = isSpecial ? of(lines, screen) : forAll()
      const parts = changed(screen, shown, make)
      if (!parts.room && !parts.console && !parts.you && !people && seen.value.length === 0) return
      const isShared = !isSpecial && !parts.you
      const key = parts.room ? 'room' : ''
      const update = (isShared && shared.get(key)) || updateOf(all, { ...parts, people, lines: seen })
      if (isShared) shared.set(key, update)
      send(screen, update)
    }

    /** Whoever was sent out learns that, and nothing of the room any more. */
    function tellOut(screen: Screen, shown: Shown): void {
      const { you } = changed(screen, shown, make)
      if (you) send(screen, updateOf(all, { you, lines: part([]) }))
    }
  }

  /** Released lines come again, to those who could not see them. */
  function releaseLines(session: LiveSession): void {
    const before = held
    held = heldIn(session)
    if (before.size > 0) for (const line of session.lines) if (before.has(line.seq) && !held.has(line.seq)) {
      released.set(line.seq, session.seq)
      pending.set(line.seq, line)
    }
  }

  return {
    /** Adds a screen. Out: everything that it shows now, lines only after `since` with what was corrected or released meanwhile. */
    enter(screen: Screen, since: number): RoomUpdate {
      const shown: Shown = { room: '', console: '', you: '' }
      screens.set(screen, shown)
      releaseLines(live())
      takeNames()
      const lines = linesFor(screen, missed(live().lines, since, released), held)
      flushSoon()
      return updateOf(head(), { ...changed(screen, shown, views()), people: namesIn(lines, since > 0 ? [...labels.keys()] : []), lines: part(lines) }).value
    },
    leave(screen: Screen): void {
      if (screens.delete(screen)) flushSoon()
    },
    /** After a commit: its lines, and those that it corrected. Without a new entry it was names or texts that went. */
    happened(lines: readonly Line[]): void {
      if (live().seq === seq) takeNames()
      seq = live().seq
      for (const line of lines) pending.set(line.seq, line)
      flushSoon()
    },
    isOnline: (participant: string) => online().has(participant),
    isEmpty: () => screens.size === 0,
    close(): void {
      due?.()
      screens.clear()
    },
  }
}
export type Hall = ReturnType<typeof hall>

const EVERYBODY: Viewer = { kind: 'projector', participant: null }

const heldIn = ({ snapshot }: LiveSession): ReadonlySet<number> => new Set(snapshot.context.room?.held)

const isOut = ({ snapshot }: LiveSession, { participant }: Viewer) => participant !== null && (snapshot.context.room?.people[participant]?.out ?? null) !== null

/** The room's own number changes with every entry; whether anything else did is told by the text without it. */
interface KeyedRoom extends Part<RoomView> { key: string }
const keyed = (view: RoomView): KeyedRoom => ({ ...part(view), key: JSON.stringify({ ...view, seq: 0 }) })

/** The parts that a screen does not show yet, and notes that it does now. */
function changed({ kind, participant }: Viewer, shown: Shown, make: { room: () => KeyedRoom; console: () => Part<ConsoleView>; you: (id: string) => Part<YouView> | undefined }) {
  const [room, console, you] = [make.room(), kind === 'owner' ? make.console() : undefined, participant === null ? undefined : make.you(participant)]
  const parts = {
    room: room.key === shown.room ? undefined : room,
    console: console && console.text !== shown.console ? console : undefined,
    you: you && you.text !== shown.you ? you : undefined,
  }
  shown.room = room.key
  if (console) shown.console = console.text
  if (you) shown.you = you.text
  return parts
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** A screen that cannot be reached keeps no other waiting. */
function send(screen: Screen, { value, text }: Part<RoomUpdate>): void {
  try {
    screen.send(value, text)
  } catch (error) {
    globalThis.console.error('A screen could not be told:', error)
  }
}
