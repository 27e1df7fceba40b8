import type { App } from '../../electron/compose.ts'
import type { ClassOptions } from '../../electron/host/new-class.ts'
import { FACILITATOR_ID } from '../../electron/host/new-class.ts'
import type { Actor, DebateEvent } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { consoleViewFor, youViewFor } from '../../shared/room/people-views.ts'
import { roomViewFor } from '../../shared/room/room-view-for.ts'
import type { RoomState } from '../../shared/room/room-state.ts'

export const TEACHER: Actor = { kind: 'facilitator', participant: FACILITATOR_ID }
const PEOPLE = { label: (id: string) => id.toUpperCase(), isOnline: () => true }
let commands = 0

/** A class in a running app that somebody looks at, with the verbs of its people; the database knows them as `participants`. */
export function aClass(app: Pick<App, 'host'>, given: Partial<Omit<ClassOptions, 'recipe'>> & { recipe?: string | ClassOptions['recipe'] } = {}) {
  const recipe = typeof given.recipe === 'object' ? given.recipe : CLASS_RECIPES[given.recipe ?? 'sac-45']!
  const created = app.host.createClass({ asOf: '2026-03-31', timed: true, options: {}, ...given, recipe })
  if (!created.ok) throw new Error(created.detail)
  const id = created.value.sessionId
  const watched = app.host.watch(id, () => {})
  if (!watched.ok) throw new Error(watched.detail)
  const live = () => {
    const looked = app.host.look(id)
    if (!looked.ok) throw new Error(looked.detail)
    return looked.value
  }
  const room = (): RoomState => live().snapshot.context.room!
  const enter = (by: Actor, event: DebateEvent) => app.host.enter(id, by, event, `class-command-${++commands}`)
  const must = (by: Actor, event: DebateEvent) => {
    const outcome = enter(by, event)
    if (!outcome.ok) throw new Error(`${event.type}: ${outcome.reason} ${outcome.detail}`)
    return outcome.value.seq
  }
  const student = (participant: string): Actor => ({ kind: 'student', participant, seat: room().people[participant]?.seat ?? 'waiting' })
  return {
    id, live, room, enter, must, student,
    join: (participant: string, paper = false) => app.host.enter(id, { kind: 'app' }, { type: 'room.join', participant, ...(paper && { paper: true as const }) }, null, { id: participant, pseudonym: participant.toUpperCase(), tokenHash: null }),
    teacher: (event: DebateEvent) => must(TEACHER, event),
    as: (participant: string, event: DebateEvent) => must(student(participant), event),
    refusal(by: Actor, event: DebateEvent) {
      const outcome = enter(by, event)
      return outcome.ok ? null : outcome.reason
    },
    view: () => roomViewFor(id, live().seq, live().snapshot, PEOPLE),
    console: () => consoleViewFor(live().snapshot, PEOPLE),
    you: (participant: string) => youViewFor(live().snapshot, participant, PEOPLE)!,
    lines: (): Line[] => live().lines,
    last: (): Line => live().lines.at(-1)!,
  }
}

export const writes = (text: string, claims: string[] = [], given: Partial<Extract<DebateEvent, { type: 'deliver' }>> = {}): DebateEvent =>
  ({ type: 'deliver', move: 'assert', text, claims: claims.map((claim) => ({ claim, relation: 'asserts' })), cards: [], respondsTo: [], warrant: '', limits: '', quotes: [], ...given })
