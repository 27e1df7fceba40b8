import { describe, expect, it } from 'vitest'
import { placeWanted, readWanted } from '../../renderer/features/replay/go-to-place.ts'
import type { Moment } from '../../shared/replay/moment.ts'

/** Five moments at 09:00:00, :02, :21 and :22 UTC and at 09:01:09. */
const moments = ['00:00', '00:02', '00:21', '00:22', '01:09'].map((at, place) => ({ seq: place + 1, at: `2026-01-29T09:${at}.000Z` }) as Moment)
const placeOf = (seq: number) => moments.findLastIndex((moment) => moment.seq <= seq)
const find = (text: string) => {
  const wanted = readWanted(text)
  return wanted && placeWanted({ moments, placeOf }, wanted)
}

describe('“Go to line …”', () => {
  it('takes a number in any words', () => expect(['3', ' 3 ', 'line 3', 'Ligne 3', '#3'].map(find)).toEqual([2, 2, 2, 2, 2]))
  it('takes what a transcript prints of a line, its number before its time', () => expect(['Line 4, 0:22', '4 · 0:22', 'line 4, 09:00:22 UTC'].map(find)).toEqual([3, 3, 3]))
  it('takes a time of day: the last moment by then', () => expect(['09:00:21 UTC', '09:00:20 utc', '09:00 UTC', '23:59 UTC'].map(find)).toEqual([2, 1, 3, 4]))
  it('takes the time since the debate began, where no time of day fits', () => expect(['0:02 UTC', '0:21 UTC', '1:09 UTC', '0:00:22 UTC'].map(find)).toEqual([1, 2, 4, 3]))
  it('finds nothing that the session does not have', () => expect(['0', '6', '2:00 UTC'].map(find)).toEqual([null, null, null]))
  it('does not read what is neither', () => expect(['', 'Kallas', '12:75', '-'].map(readWanted)).toEqual([null, null, null, null]))
})
