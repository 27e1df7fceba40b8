import { describe, expect, test } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import type { ClockView } from '../../shared/debate/view-types.ts'
import { EMPTY_DRAFT, draftReducer, moveFor, suggested, tabsFor, typedSince } from '../../renderer/table/speech/draft-state.ts'
import { noteParts } from '../../renderer/table/brief/note-parts.ts'
import { footnoteBook } from '../../renderer/table/record/footnote-book.ts'
import { groupLines } from '../../renderer/table/record/record-groups.ts'
import { opening } from '../../renderer/ui/record-text.ts'
import { formatPartialDate } from '../../shared/words/partial-date.ts'
import { formatSeconds, readClock, secondsUsed } from '../../renderer/ui/clock.tsx'

const aLine = (seq: number, rest: Partial<Line>): Line => ({
  seq, at: '2026-01-29T09:00:00.000Z', stage: 'exchange', round: 1, kind: 'speech', voice: 'student', seat: 'macron', participant: 'p1', inRole: true, move: 'assert',
  text: '', position: null, rule: null, params: {}, claims: [], cards: [], respondsTo: [], warrant: '', limits: '', overTime: false, usedMs: null, quotes: [], ...rest,
})

describe('the record, grouped', () => {
  const lines = [
    aLine(1, {}), aLine(2, { kind: 'card', respondsTo: [1], position: 'K01' }), aLine(3, { kind: 'reason', respondsTo: [2] }),
    aLine(4, { kind: 'pass' }), aLine(5, { kind: 'pass' }), aLine(6, { kind: 'question', respondsTo: [1] }), aLine(7, { round: 2 }),
  ]
  test('reason and question stand under the card that answers the same line, passes share one place, each round has its section', () => {
    const [first, second] = groupLines(lines)
    expect(first?.items.map((item) => item.kind)).toEqual(['line', 'turn', 'passes'])
    expect(first?.items[1]).toMatchObject({ app: [{ seq: 3 }, { seq: 6 }] })
    expect(second?.round).toBe(2)
  })
  test('a question on a speech that no card answers stands by itself', () => {
    const [section] = groupLines([aLine(1, {}), aLine(2, { kind: 'card' }), aLine(3, { kind: 'question', respondsTo: [1] })])
    expect(section?.items.map((item) => item.kind)).toEqual(['line', 'turn', 'slab'])
  })
  test('a footnote number is given once and stays', () => {
    const book = footnoteBook()
    book.read(lines.slice(0, 2))
    book.read([...lines, aLine(8, { position: 'M03' }), aLine(9, { position: 'K01' })])
    expect([book.number('K01'), book.number('M03'), book.number('B01')]).toEqual([1, 2, undefined])
  })
})

describe('a note of the brief', () => {
  const known = (id: string) => id !== 'M99'
  const marked = (text: string) => noteParts(text, known).map((part) => (part.card ? `[${part.text}]` : part.text)).join('')
  test('leads to the cards that it names, and brackets around nothing but cards go', () => {
    expect(marked('She had stressed the missing will (M08).')).toBe('She had stressed the missing will\u2060[M08].')
    expect(marked('Not for ever (K19, K21, see tensions).')).toBe('Not for ever ([K19], [K21], see tensions).')
  })
  test('an id that is not among the cards stays text', () => {
    expect(marked('As before (M99).')).toBe('As before (M99).')
  })
})

describe('the composer', () => {
  test('a tab exists because the host allows one of its moves', () => {
    expect(tabsFor(['pause', 'deliver:assert', 'deliver:rebut', 'deliver:yield'])).toEqual(['assert', 'answer', 'yield'])
  })
  test('an answer to questions alone is an answer, anything else is a rebuttal', () => {
    expect(moveFor('answer', [{ isQuestion: true }])).toBe('answer')
    expect(moveFor('answer', [{ isQuestion: true }, { isQuestion: false }])).toBe('rebut')
    expect(moveFor('answer', [])).toBe('rebut')
  })
  test('the newest open point is offered until a move is chosen', () => {
    expect(suggested(EMPTY_DRAFT, ['assert', 'answer'], [9, 4])).toMatchObject({ move: 'answer', respondsTo: [9] })
    expect(suggested(EMPTY_DRAFT, ['assert'], [9])).toMatchObject({ move: 'assert', respondsTo: [] })
    const taken = draftReducer(EMPTY_DRAFT, { type: 'targets', tab: 'answer', seqs: [] })
    expect(suggested(taken, ['assert', 'answer'], [9]).respondsTo).toEqual([])
  })
  test('claims are held once, with the last relation', () => {
    const asserted = draftReducer(EMPTY_DRAFT, { type: 'claim', use: { claim: 'geography', relation: 'asserts' } })
    expect(draftReducer(asserted, { type: 'claim', use: { claim: 'geography', relation: 'denies' } }).claims).toEqual([{ claim: 'geography', relation: 'denies' }])
    const two = draftReducer(asserted, { type: 'claim', use: { claim: 'own-line', relation: 'asserts' } })
    expect(draftReducer(two, { type: 'claim', use: { claim: 'geography', relation: 'denies' } }).claims.map(({ claim }) => claim)).toEqual(['geography', 'own-line'])
  })
})

describe('the clock', () => {
  const clock: ClockView = { status: 'running', limitMs: 120_000, usedMs: 10_000, startedAt: '2026-01-29T09:00:00.000Z', overTime: false }
  const at = (seconds: number) => Date.parse('2026-01-29T09:00:00.000Z') + seconds * 1000
  test('counts down, warns in the last half minute, and ends at zero', () => {
    expect(readClock(clock, secondsUsed(clock, at(2)))).toMatchObject({ left: 108, late: false })
    expect(readClock(clock, secondsUsed(clock, at(80)))).toMatchObject({ left: 30, late: true })
    expect(readClock(clock, secondsUsed(clock, at(500)))).toMatchObject({ left: 0, over: true, late: false })
  })
  test('stands still when the clock jumps back, and counts up without a limit', () => {
    expect(secondsUsed(clock, at(-60))).toBe(10)
    expect(readClock({ ...clock, limitMs: null }, 75)).toMatchObject({ left: null, used: 75, over: false })
    expect(formatSeconds(108)).toBe('1:48')
  })
})

test('a date is no more precise than it is known, and an opening ends at a word', () => {
  expect([formatPartialDate('2026-01-29', 'en'), formatPartialDate('2025-02', 'en'), formatPartialDate('2022', 'fr')]).toEqual(['29 Jan 2026', 'Feb 2025', '2022'])
  expect(opening('We need to talk with them, if we want a solution that lasts.', 28)).toBe('We need to talk with them …')
})

describe('what is typed while a speech is on its way', () => {
  test('is kept, without what was delivered', () => {
    expect(typedSince('We need a line.', 'We need a line.')).toBe('')
    expect(typedSince('We need a line.', 'We need a line. And one more thing')).toBe('And one more thing')
    expect(typedSince('We need a line.', 'Something else altogether')).toBe('Something else altogether')
    expect(typedSince('We need a line.', '')).toBe('')
  })
})
