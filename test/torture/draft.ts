import type { Link } from './link.ts'
import type { Chance } from './chance.ts'

/** As often as the page stores what is typed (renderer/features/table/composer/use-draft.ts). */
const SAVE_MS = 500
const TYPE_MS = 12
/** So late this process's own timer may be before it counts as having stood still. */
const LATE_MS = 50
const WORDS = ['Europe', 'speaks', 'with', 'one', 'voice,', 'où', 'et', 'quand', '“never”', '🇪🇺', 'Київ', 'öfter', '\n'] as const

/** A text that is being typed into the box of one session, and stored as the page does. */
export interface Typing {
  /** What is in the box now. */
  text(): string
  /** The session that is typed in; another one begins with an empty box. */
  into(session: string | null): void
  /** While a speech is on its way nothing is typed. */
  hold(): void
  /** The speech was delivered (an empty box) or refused (the text stays). */
  release(delivered: boolean): void
  /** Of what is in the box and not in `stored`: since when (ms of `performance.now`); null if nothing. */
  missingSince(stored: string): number | null
  /** What the app has acknowledged as stored. */
  acknowledged(): string
  stop(): void
}

export function typing(link: Link, chance: Chance, method: 'draft.save' | 'room.draft.save' = 'draft.save'): Typing {
  let session: string | null = null
  let number = 0
  let text = ''
  let since: { length: number; at: number }[] = []
  let acknowledged = ''
  let saved = ''
  let held = false
  const empty = () => {
    number += 1
    text = `${number}:`
    since = []
    acknowledged = saved = ''
  }
  let last = performance.now()
  const type = () => {
    const late = performance.now() - last - TYPE_MS
    last = performance.now()
    if (late > LATE_MS) since = since.map(({ length, at }) => ({ length, at: at + late })) // the page stood still, not the app
    if (session === null || held || text.length > 3000) return
    text += ` ${chance.pick(WORDS)}`
    since.push({ length: text.length, at: performance.now() })
  }
  const save = async () => {
    if (session === null || held || text === saved || since.length === 0) return
    const now = { session, number, text }
    saved = text
    const draft = { move: 'assert', text, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }
    try {
      await link.call(method, { sessionId: session, draft })
      if (now.session === session && now.number === number) acknowledged = now.text
    } catch {
      if (now.number === number) saved = '' // as the page: it tries again with the next turn of its timer
    }
  }
  const timers = [setInterval(type, TYPE_MS), setInterval(() => void save(), SAVE_MS)]
  empty()
  return {
    text: () => text,
    into(next) {
      session = next
      held = false
      empty()
    },
    hold() {
      void save() // as the page does before it sends a speech
      held = true
    },
    release(delivered) {
      held = false
      if (delivered) empty()
    },
    missingSince: (stored) => since.find(({ length }) => length > stored.length)?.at ?? null,
    acknowledged: () => acknowledged,
    stop: () => timers.forEach((timer) => clearInterval(timer)),
  }
}
