import { describe, expect, it } from 'vitest'
import type { Moment, MomentView } from '../../shared/replay/moment.ts'
import { LONGEST_GAP_MS, placeReached, sectionAt, stepSection, stepSpeech, tiedPlace, timelineOf } from '../../shared/replay/timeline.ts'
import type { StageKind } from '../../shared/recipes/schema.ts'
import { aCard, aSpeech } from '../transcript/builders.ts'

/** Moments from `[stage index, kind, round, seconds since the last one, what]`. */
type Row = readonly [number, StageKind, number, number, Moment['what']?]

function session(rows: readonly Row[]): Moment[] {
  let at = Date.parse('2026-01-29T09:00:00Z')
  return rows.map(([index, kind, round, seconds, what = 'pass'], place) => {
    at += seconds * 1000
    const view = { stage: { index, kind, round, rounds: kind === 'exchange' ? 3 : 1 } } as MomentView
    return { seq: place + 1, at: new Date(at).toISOString(), what, seat: null, view }
  })
}

const ROWS: readonly Row[] = [[0, 'prepare', 1, 0], [0, 'prepare', 1, 40], [1, 'opening', 1, 2], [1, 'opening', 1, 0], [2, 'exchange', 1, 0], [2, 'exchange', 1, 90], [2, 'exchange', 2, 1], [3, 'closing', 1, 4]]
const lines = [aSpeech({ seq: 3 }), aCard('K03', { seq: 4 }), aSpeech({ seq: 6 })]
const line = timelineOf(session(ROWS), lines)

describe('a timeline', () => {
  it('plays real gaps, compressed over five seconds and stretched where seats act in one instant', () => {
    expect(line.reached).toEqual([0, 5_000, 7_000, 7_700, 8_400, 13_400, 14_400, 18_400])
    expect(Math.max(...line.reached.map((at, place) => at - (line.reached[place - 1] ?? 0)))).toBe(LONGEST_GAP_MS)
    expect([0, 4_999, 5_000, 8_399, 99_999].map((ms) => placeReached(line, ms))).toEqual([0, 0, 1, 3, 7])
  })
  it('counts real time, but not while the app was away', () => {
    expect(line.elapsed.at(-1)).toBe(137_000)
    const away = timelineOf(session([[0, 'prepare', 1, 0], [0, 'prepare', 1, 86_400, 'recovered'], [0, 'prepare', 1, 3]]), [])
    expect(away.elapsed).toEqual([0, 0, 3_000])
  })
  it('knows stages and rounds as they went, also where a move that was taken back led back', () => {
    expect(line.sections.map(({ kind, round, first, last }) => `${kind} ${round}: ${first}-${last}`)).toEqual(['prepare 1: 0-1', 'opening 1: 2-3', 'exchange 1: 4-5', 'exchange 2: 6-6', 'closing 1: 7-7'])
    const back = timelineOf(session([[1, 'opening', 1, 0], [2, 'exchange', 1, 1], [1, 'opening', 1, 1, 'undo']]), [])
    expect(back.sections.map(({ kind }) => kind)).toEqual(['opening', 'exchange', 'opening'])
    expect(sectionAt(back, 2)).toMatchObject({ kind: 'opening', first: 2 })
  })
})

describe('steps', () => {
  it('go from speech to speech, cards included, and stay at the ends', () => {
    expect(line.speeches).toEqual([2, 3, 5])
    expect([0, 2, 3, 5, 7].map((place) => stepSpeech(line, place, 1))).toEqual([2, 3, 5, 5, 7])
    expect([0, 2, 4, 7].map((place) => stepSpeech(line, place, -1))).toEqual([0, 2, 3, 5])
  })
  it('go to the next stage or round, and back to the beginning of this one first', () => {
    expect([0, 1, 5, 7].map((place) => stepSection(line, place, 1))).toEqual([2, 2, 6, 7])
    expect([0, 5, 4, 7].map((place) => stepSection(line, place, -1))).toEqual([0, 4, 2, 6])
  })
})

describe('two sessions side by side', () => {
  const shorter = timelineOf(session([[0, 'prepare', 1, 0], [1, 'opening', 1, 10], [1, 'opening', 1, 5], [1, 'opening', 1, 5], [3, 'closing', 1, 30]]), [])
  it('stand in the same stage, as far into it', () => {
    expect([0, 2, 7].map((place) => tiedPlace(line, place, shorter, 'stage'))).toEqual([0, 1, 4])
  })
  it('both stand at the end of a stage, however long it was', () => expect(tiedPlace(line, 3, shorter, 'stage')).toBe(3))
  it('wait before a stage or round that the other never had', () => expect([4, 5, 6].map((place) => tiedPlace(line, place, shorter, 'stage'))).toEqual([3, 3, 3]))
  it('stand as long after their beginnings, when they are tied by time', () => {
    expect([0, 1, 5].map((place) => tiedPlace(line, place, shorter, 'time'))).toEqual([0, 3, 4])
  })
})
