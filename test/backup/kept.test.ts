import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { KEPT, keptBackups } from '../../shared/backup/kept-backups.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-03-31T15:00:00.000Z')
const dayOf = (at: string) => at.slice(0, 10)
const oldest = dayOf(new Date(NOW - (KEPT.days - 1) * DAY).toISOString())

/** Backups of the last ninety days, in any order, several on one day. */
const lists = fc.uniqueArray(fc.integer({ min: 0, max: 90 * DAY }), { maxLength: 200 }).map((ages) => ages.map((age) => {
  const at = new Date(NOW - age).toISOString()
  return { name: `${at.replaceAll(':', '-')}.sqlite`, at }
}))
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
const newest = (list: readonly { name: string; at: string }[]) => list.toSorted((a, b) => (a.at < b.at ? 1 : -1))

it('keeps the last ten, whatever their age', () => {
  fc.assert(fc.property(lists, (list) => {
    const kept = new Set(names(keptBackups(list, NOW)))
    expect(newest(list).slice(0, 10).filter(({ name }) => !kept.has(name))).toEqual([])
  }))
})

it('keeps the newest of each of the last thirty days', () => {
  fc.assert(fc.property(lists, (list) => {
    const kept = new Set(names(keptBackups(list, NOW)))
    for (const day of new Set(list.map(({ at }) => dayOf(at)).filter((each) => each >= oldest))) expect(kept).toContain(newest(list.filter(({ at }) => dayOf(at) === day))[0]!.name)
  }))
})

it('keeps nothing else: at most forty, and all but ten of them one of its day', () => {
  fc.assert(fc.property(lists, (list) => {
    const kept = keptBackups(list, NOW)
    const others = kept.slice(KEPT.last)
    expect(others.every(({ at }) => dayOf(at) >= oldest)).toBe(true)
    expect(others.every((one) => newest(list.filter(({ at }) => dayOf(at) === dayOf(one.at)))[0] === one)).toBe(true)
    expect(kept.length).toBeLessThanOrEqual(KEPT.last + KEPT.days)
  }))
})

it('gives the same for any order of the list, newest first, and takes nothing more when it is asked again', () => {
  fc.assert(fc.property(lists, fc.integer(), (list, turn) => {
    const at = list.length === 0 ? 0 : Math.abs(turn) % list.length
    const kept = keptBackups(list, NOW)
    expect(keptBackups([...list.slice(at), ...list.slice(0, at)], NOW)).toEqual(kept)
    expect(newest(kept)).toEqual(kept)
    expect(keptBackups(kept, NOW)).toEqual(kept)
  }))
})

it('counts a backup from the future, made while the clock was wrong, as new', () => {
  const future = { name: 'future', at: new Date(NOW + 400 * DAY).toISOString() }
  expect(keptBackups([future, { name: 'today', at: new Date(NOW).toISOString() }], NOW)).toHaveLength(2)
})
