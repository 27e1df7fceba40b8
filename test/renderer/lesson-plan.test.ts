import { expect, it } from 'vitest'
import { lessonPlan } from '../../renderer/room/lesson-plan.ts'
import type { RoomStageView, RoomView } from '../../shared/room/room-view.ts'

const NOW = Date.parse('2026-01-29T09:00:00.000Z')
const part = (kind: RoomStageView['kind'], minutes: number, rounds = 1): RoomStageView => ({ kind, title: null, minutes, rounds, optional: false, status: 'next' })
const stages = [part('prepare', 7), part('present', 3, 2), part('dropRoles', 0), part('debrief', 11)]
const at = (index: number, round: number, clock: Partial<RoomView['clock']>) => lessonPlan({ stages, stage: { index, round } as RoomView['stage'], clock: { status: 'paused', limitMs: null, usedMs: 0, startedAt: null, overTime: false, ...clock } }, NOW)
const minutesFrom = (endsAt: number) => (endsAt - NOW) / 60_000

it('ends after what is left of this turn, the turns after it and all parts that come', () => {
  expect(minutesFrom(at(0, 1, { limitMs: 420_000, usedMs: 120_000 }).endsAt)).toBe(5 + 6 + 11)
  expect(minutesFrom(at(1, 1, { limitMs: 180_000, usedMs: 60_000 }).endsAt)).toBe(2 + 3 + 11)
})

it('moves on with overtime, which takes nothing back', () => expect(minutesFrom(at(1, 2, { limitMs: 180_000, usedMs: 240_000, overTime: true }).endsAt)).toBe(11))

it('keeps the minutes of the debrief in sight from the start', () => expect(at(0, 1, {}).debriefMinutes).toBe(11))
