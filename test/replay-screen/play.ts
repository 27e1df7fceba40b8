import { replayMethods } from '../../electron/host/methods/replay.ts'
import type { ClientEvent, Correction } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateView } from '../../shared/debate/view-types.ts'
import { aSession } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'

const db = await aDatabase()

/** What the host told a viewer after each entry, by its seq: the view, and the lines as they were. */
type Told = Map<number, { view: DebateView; lines: Line[] }>

/** Something that happens to a session. */
export type Doing = { do: 'send'; event: ClientEvent } | { do: 'wait'; ms: number } | { do: 'undo' } | { do: 'correct'; type: 'strike' | 'unstrike' | 'time.give'; at: number }

let runs = 0

/** Plays a session by these doings, whatever of them is allowed, and keeps what a viewer was told. */
export function play(timed: boolean, list: readonly Doing[]) {
  const app = aHostOn(db, { seed: `replayed ${++runs}` })
  const session = aSession(app, { timed })
  const told: Told = new Map()
  const keep = () => { const view = session.view(); told.set(view.seq, { view, lines: [...session.lines()] }) }
  keep()
  app.host.watch(session.id, keep)
  let commands = 0
  for (const doing of list) {
    if (doing.do === 'send') session.send(doing.event, `replayed-${runs}-${++commands}`)
    if (doing.do === 'wait') app.clock.pass(doing.ms)
    if (doing.do === 'undo') { const target = session.view().undo?.target; if (target) session.send({ type: 'undo', target }, `replayed-${runs}-${++commands}`) }
    if (doing.do === 'correct') {
      const spoken = session.lines().filter(({ voice }) => voice === 'student')
      const target = spoken[doing.at % Math.max(1, spoken.length)]?.seq ?? 1
      const event: Correction = doing.type === 'time.give' ? { type: 'time.give', seconds: 30 } : doing.type === 'strike' ? { type: 'strike', target, reason: 'mistake' } : { type: 'unstrike', target }
      app.host.correct({ sessionId: session.id, commandId: `corrected-${runs}-${++commands}`, event })
    }
  }
  const answer = replayMethods(app.record)['session.record']({ sessionId: session.id })
  if (!answer.ok) throw new Error(answer.detail)
  return { app, session, told, record: answer.value }
}
