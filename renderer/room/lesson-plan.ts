import type { RoomView } from '../../shared/room/room-view.ts'
import { secondsUsed } from '../ui/clock.tsx'

/** When the lesson will end as things stand, and what of it is kept for the debrief. Minutes; `endsAt` in milliseconds since 1970, by the host's clock. */
export interface LessonPlan { endsAt: number; debriefMinutes: number }

/** What is left of the running turn, its further turns, and all parts that come; a part without minutes takes none. */
export function lessonPlan(room: Pick<RoomView, 'stages' | 'stage' | 'clock'>, now: number): LessonPlan {
  const { stages, stage, clock } = room
  const here = stages[stage.index]
  const left = clock.limitMs === null ? 0 : Math.max(0, clock.limitMs / 1000 - secondsUsed(clock, now))
  const turns = here && here.minutes > 0 ? here.minutes * Math.max(0, here.rounds - stage.round) : 0
  const after = stages.slice(stage.index + 1).reduce((sum, { minutes, rounds }) => sum + minutes * rounds, 0)
  const debriefMinutes = stages.filter(({ kind }) => kind === 'debrief').reduce((sum, { minutes, rounds }) => sum + minutes * rounds, 0)
  return { endsAt: now + left * 1000 + (turns + after) * 60_000, debriefMinutes }
}
