import { describe, expect, it } from 'vitest'
import { clockOfSpeaker, crossed, faceOf, sideUsedMs } from '../../renderer/room/room-face.ts'
import type { ClockView } from '../../shared/debate/view-types.ts'
import type { RoomView } from '../../shared/room/room-view.ts'

const RULES = { marks: [60, 10], protectedSeconds: 15 }
const clock = (parts: Partial<ClockView> = {}): ClockView => ({ status: 'running', limitMs: 180_000, usedMs: 0, startedAt: '2026-01-29T09:00:00.000Z', overTime: false, ...parts })

describe('the face of a clock', () => {
  it('counts down, and names the last mark that it has passed', () => {
    expect(faceOf(clock(), 30, RULES)).toMatchObject({ text: '2:30', left: 150, mark: null, over: false })
    expect(faceOf(clock(), 125, RULES)).toMatchObject({ text: '0:55', mark: 60 })
    expect(faceOf(clock(), 172, RULES)).toMatchObject({ text: '0:08', mark: 10 })
    expect(faceOf(clock({ limitMs: 60_000 }), 0, RULES), 'a part of one minute does not begin late').toMatchObject({ mark: null })
    expect(faceOf(clock({ limitMs: 60_000 }), 52, RULES)).toMatchObject({ mark: 10 })
  })
  it('counts on in overtime, with a plus', () => {
    expect(faceOf(clock(), 180, RULES)).toMatchObject({ text: '0:00', over: true, mark: null })
    expect(faceOf(clock(), 192, RULES)).toMatchObject({ text: '+0:12', left: -12, over: true })
  })
  it('counts up where nothing limits it, and then knows neither marks nor protected time', () => {
    expect(faceOf(clock({ limitMs: null }), 75, RULES)).toMatchObject({ text: '1:15', left: null, mark: null, over: false, protected: false })
  })
  it('is protected in the first and in the last seconds of a turn, and not in overtime', () => {
    expect([0, 14, 15, 164, 165, 179, 180].map((used) => faceOf(clock(), used, RULES).protected)).toEqual([true, true, false, false, true, true, false])
  })
})

describe('the bell', () => {
  it('rings for each mark that lies between two readings, and for the end', () => {
    expect(crossed(61, 60, [60, 10])).toEqual([60])
    expect(crossed(60, 59, [60, 10])).toEqual([])
    expect(crossed(1, 0, [60, 10])).toEqual([0])
  })
  it('misses no mark after the laptop has slept', () => expect(crossed(90, -20, [60, 10])).toEqual([60, 10, 0]))
  it('is silent when a clock is set back or seen for the first time', () => {
    expect(crossed(5, 65, [60, 10])).toEqual([])
    expect(crossed(null, 8, [60, 10])).toEqual([])
  })
})

it('adds the speech that is going on to what its side has used', () => {
  const speaker = { seat: 'macron', participant: null, label: null, kind: null, startedAt: '2026-01-29T09:00:00.000Z', usedMs: 4_000, limitMs: null }
  const room = { stage: { chess: { limitMs: 360_000, a: 30_000, b: 60_000 } }, sides: { a: ['kallas', 'meloni'], b: ['macron', 'bettel'] }, speaker } as unknown as RoomView
  const now = Date.parse('2026-01-29T09:00:10.000Z')
  expect([sideUsedMs(room, 'a', now), sideUsedMs(room, 'b', now)]).toEqual([30_000, 74_000])
  expect(clockOfSpeaker({ ...speaker, startedAt: null }).status).toBe('paused')
})
