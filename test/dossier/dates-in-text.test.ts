import { expect, test } from 'vitest'
import { datesIn } from '../../shared/dossier/dates-in-text.ts'

test.each([
  ['on 29 January 2026', '2026-01-29'], ['on January 29, 2026', '2026-01-29'], ['on the 29th of January 2026', '2026-01-29'], ['in December 2025', '2025-12'], ['2026-01-29', '2026-01-29'], ['2026-01', '2026-01'],
  ['le 1er février 2022', '2022-02-01'], ['en août 2025', '2025-08'], ['il 9 gennaio 2026', '2026-01-09'], ['am 14. März 2022', '2022-03-14'], ['am 14.3.2022', '2022-03-14'], ['im Jahr 2015', '2015'], ['in 2022', '2022'], ['19 декабря 2025', '2025-12-19'],
])('%s is a date', (text, date) => {
  expect(datesIn(`He said so ${text}, I think.`).map((found) => found.date)).toEqual([date])
})

test.each(['on 31 February 2026', 'on 29 January', '2026-13-01', '20,000 in 1,000', 'in 20260'])('%s is none', (text) => {
  expect(datesIn(`He said so ${text}, I think.`)).toEqual([])
})

test('every date of a text is found, in its order, with its place', () => {
  const text = 'On 9 January 2026 and in March 2022, then 2026-02-10.'
  expect(datesIn(text).map(({ date, start, end }) => [date, text.slice(start, end)])).toEqual([['2026-01-09', '9 January 2026'], ['2022-03', 'March 2022'], ['2026-02-10', '2026-02-10']])
})
