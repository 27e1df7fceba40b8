import { likelyEvent, type Told } from './class-events.ts'
import type { ToldUpdate } from './class-answers.ts'
import { TEXTS } from './hostile.ts'
import type { World } from './markers.ts'
import type { Answer } from './page.ts'
import { secrets, type Viewer } from './class-secrets.ts'

const NOBODY = ['nobody', '__proto__', 'constructor', 'facilitator', '']

/** What the pages of one class have been told, and with it what the next message may name. */
export function classPeople(session: string, viewers: readonly Viewer[], others: readonly string[]) {
  const told = viewers.map((): Told => ({ room: undefined, you: undefined, console: undefined, lines: new Map() }))
  const people = new Set(viewers.flatMap((viewer) => (viewer.kind === 'student' ? [viewer.participant] : [])))
  const hidden = secrets(session)
  let code = 'CDFHJK'
  let on = 0

  const nameOf = (page: number) => { const viewer = viewers[page]!; return viewer.kind === 'student' ? viewer.participant : viewer.kind }
  const person = (n: number) => [...people, ...(n > 10 ? NOBODY : [])].at(n % (people.size + (n > 10 ? NOBODY.length : 0))) ?? 'nobody'
  const words = (n: number) => (type: string) => `${n % 8 === 0 ? (TEXTS[(n >> 3) % TEXTS.length] ?? '') : 'Europe hears it on the news.'} ${hidden.token(nameOf(on), type)}`

  const world: World = {
    session: (n) => [session, others[0], others.at(-1), 'nowhere', '', '../../x'][n] ?? session,
    seq: (_, n) => (n < 22 ? ([...told[0]!.lines.keys()].at(-1 - n) ?? n) : (n - 21) ** 3),
    likely: (_, n) => likelyEvent(told[on]!, n, { person, words: words(n) }),
    likelyCorrection: () => null, assignment: () => '', person,
    code: (n) => (n < 6 ? code : n === 6 ? code.toLowerCase() : n === 7 ? `${code} ` : ['', 'WRONG1'][n - 8]!),
    draft: (n) => (n === 0 ? null : { move: 'assert', text: `We need ${hidden.token(nameOf(on), 'draft', true)}`, warrant: '', limits: '', claims: [], cards: [], respondsTo: [] }),
  }

  return {
    world, hidden,
    /** The page that speaks next. */
    speaks: (page: number) => { on = page },
    opened: (given: string) => { code = given },
    heard(page: number, answer: Answer, message: unknown): void {
      const { method } = (message ?? {}) as { method?: string }
      const value = (answer.value ?? {}) as { t?: string; participant?: string; code?: string; sessionId?: string }
      if (typeof value.participant === 'string' && method !== 'room.watch') people.add(value.participant)
      if (typeof value.code === 'string' && value.sessionId === session) code = value.code
      const update = (answer.t === 'result' ? value : answer) as ToldUpdate
      if (update.t !== 'room' || update.sessionId !== session) return
      const mine = told[page]!
      Object.assign(mine, { room: update.room ?? mine.room, you: update.you ?? mine.you, console: update.console ?? mine.console })
      for (const line of update.lines) mine.lines.set(line.seq, line)
    },
  }
}
export type ClassPeople = ReturnType<typeof classPeople>
