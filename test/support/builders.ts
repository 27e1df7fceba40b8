import { join } from 'node:path'
import { compose, type App } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import type { SessionOptions } from '../../electron/host/new-session.ts'
import type { ClientEvent, Move } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { rng } from '../../shared/lib/rng.ts'
import { packDatabase } from './pack-database.ts'

export const START = Date.parse('2026-01-29T09:00:00Z')

/** A clock that stands still until a test moves it, and timers that run when it does. */
export function aClock(start = START) {
  let now = start
  const due: { at: number; task: () => void }[] = []
  return {
    now: () => now,
    schedule(task: () => void, ms: number) {
      const entry = { at: now + ms, task }
      due.push(entry)
      return () => void due.splice(0, due.length, ...due.filter((other) => other !== entry))
    },
    /** Moves time on and runs every timer that falls due on the way, in order. */
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const next = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (!next) break
        due.splice(due.indexOf(next), 1)
        now = Math.max(now, next.at)
        next.task()
      }
      now = end
    },
  }
}

/** The composed app, with the clock of the test; without `db` in memory, on a database that holds the pack already. */
export async function anApp(given: { db?: string; clock?: ReturnType<typeof aClock>; seed?: string; pageDir?: string } = {}): Promise<App & { clock: ReturnType<typeof aClock> }> {
  const clock = given.clock ?? aClock()
  const composed = await compose({ ...(given.db ? { db: given.db } : { db: ':memory:', copyOf: await packDatabase() }), contentDir: contentDir(), ...(given.pageDir !== undefined && { pageDir: given.pageDir }), now: clock.now, schedule: clock.schedule, random: rng(given.seed ?? 'test') })
  if (!composed.ok) throw new Error(composed.detail)
  return { ...composed.value, clock }
}

export const speech = (text: string, given: Partial<Extract<ClientEvent, { type: 'deliver' }>> = {}): ClientEvent =>
  ({ type: 'deliver', move: 'assert', text, claims: [], cards: [], respondsTo: [], warrant: '', limits: '', ...given })

let commands = 0

/** A solo session in a running app at which a student looks, with the verbs of a student. */
export function aSession(app: Pick<App, 'host'>, given: Partial<SessionOptions> = {}) {
  const session = anUnseenSession(app, given)
  app.host.watch(session.id, () => {})
  return session
}

/** The same with nobody looking at it. */
export function anUnseenSession(app: Pick<App, 'host'>, given: Partial<SessionOptions> = {}) {
  const created = app.host.createSession({ recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: true, name: '', seed: '7', ...given })
  if (!created.ok) throw new Error(created.detail)
  return sessionOf(app, created.value.sessionId)
}

export function sessionOf(app: Pick<App, 'host'>, id: string) {
  const send = (event: ClientEvent, commandId = `command-${++commands}`) => app.host.send({ sessionId: id, commandId, event })
  const must = (event: ClientEvent) => {
    const outcome = send(event)
    if (!outcome.ok) throw new Error(`${event.type}: ${outcome.reason} ${outcome.detail}`)
    return outcome.value.seq
  }
  const session = {
    id, send, must,
    view: (): DebateView => value(app.host.view(id)).view,
    lines: (): Line[] => value(app.host.view(id)).lines,
    say: (text: string, claims: string[] = ['own-channel'], given: { move?: Move; respondsTo?: number[]; cards?: string[] } = {}) =>
      must(speech(text, { ...given, claims: claims.map((claim) => ({ claim, relation: 'asserts' })) })),
    /** Goes on to a stage by the shortest way: the floor is yielded. */
    goTo(stage: DebateView['stage']['kind']) {
      while (session.view().stage.kind !== stage) {
        const { kind } = session.view().stage
        must(['opening', 'exchange', 'closing'].includes(kind) ? speech('', { move: 'yield' }) : { type: 'advance' })
      }
      return session
    },
  }
  return session
}

function value<T>(result: { ok: true; value: T } | { ok: false; detail: string }): T {
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

export const fileIn = (folder: string) => join(folder, 'tour-de-table.sqlite')
