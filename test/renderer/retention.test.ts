import { expect, test } from 'vitest'
import { monthOf, monthsBefore, olderThan, remindMonths } from '../../shared/forget/retention.ts'

const at = (iso: string) => new Date(iso)
const before = (iso: string, months: number) => monthsBefore(at(iso), months).toISOString()

test('nobody is reminded until it was chosen, and what is no choice means never', () => {
  expect([undefined, '', '7', 'soon', '-3'].map(remindMonths)).toEqual([0, 0, 0, 0, 0])
  expect(['3', '6', '12'].map(remindMonths)).toEqual([3, 6, 12])
})

test('months are calendar months, across the year and across summer time', () => {
  expect(before('2026-11-28T19:00:00.000Z', 6)).toBe('2026-05-28T19:00:00.000Z')
  expect(before('2026-02-10T00:30:00.000Z', 3)).toBe('2025-11-10T00:30:00.000Z')
  expect(before('2026-01-31T12:00:00.000Z', 12)).toBe('2025-01-31T12:00:00.000Z')
})

test('where the month is shorter it is its last day, in leap years too', () => {
  expect(before('2026-08-31T08:00:00.000Z', 6)).toBe('2026-02-28T08:00:00.000Z')
  expect(before('2024-08-31T08:00:00.000Z', 6)).toBe('2024-02-29T08:00:00.000Z')
  expect(before('2024-02-29T08:00:00.000Z', 12)).toBe('2023-02-28T08:00:00.000Z')
  expect(before('2026-05-31T08:00:00.000Z', 3)).toBe('2026-02-28T08:00:00.000Z')
})

test('a debate is older only once the months are over, to the second', () => {
  const now = at('2026-11-28T19:00:00.000Z')
  const debates = ['2026-05-28T18:59:59.000Z', '2026-05-28T19:00:00.000Z', '2026-11-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'].map((lastAt) => ({ lastAt }))
  expect(olderThan(debates, 6, now).map(({ lastAt }) => lastAt)).toEqual(['2026-05-28T18:59:59.000Z', '2024-01-01T00:00:00.000Z'])
  expect(olderThan(debates, 12, now)).toHaveLength(1)
})

test('with "never", no debate is ever old', () => {
  expect(olderThan([{ lastAt: '1999-01-01T00:00:00.000Z' }], 0, at('2026-11-28T19:00:00.000Z'))).toEqual([])
})

test('a reminder that is put off comes back when the month is another one, also a year later', () => {
  expect(monthOf(at('2026-11-30T23:59:59.000Z'))).toBe('2026-11')
  expect(monthOf(at('2026-12-01T00:00:00.000Z'))).not.toBe('2026-11')
  expect(monthOf(at('2027-11-15T00:00:00.000Z'))).not.toBe('2026-11')
})
