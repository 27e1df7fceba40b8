import { describe, expect, it } from 'vitest'
import { cleanPseudonym, freePseudonym, isTaken } from '../../electron/host/rooms/pseudonym.ts'
import { dealt, openSeats, shuffled } from '../../electron/host/rooms/seating.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { RoomState } from '../../shared/room/room-state.ts'

const roomOf = (people: Record<string, string>) => ({ people: Object.fromEntries(Object.entries(people).map(([id, seat]) => [id, { seat, out: null }])) }) as unknown as RoomState

describe('A name that somebody types', () => {
  it('loses control characters, marks of direction and what cannot be seen', () => {
    expect(cleanPseudonym('  Léa\u202E\u200B\u0007  \t of\u00A0 5b ')).toBe('Léa of 5b')
  })
  it('is cut between characters, never within one', () => {
    const name = cleanPseudonym('👩‍👩‍👧‍👦a'.repeat(20))!
    expect(name.length).toBeLessThanOrEqual(40)
    expect(name.isWellFormed()).toBe(true)
  })
  it('keeps at most two marks on a letter', () => expect(cleanPseudonym(`z${'\u0336'.repeat(50)}`)!.length).toBeLessThanOrEqual(3))
  it.each(['', '   ', '\u202E\u200F', '…!?', '\uD800'])('is none where no letter or figure is left: %j', (typed) => expect(cleanPseudonym(typed)).toBeNull())
  it('is taken whatever its case, blanks and punctuation', () => {
    expect(['STUDENT a', 'student  A', 'Student-A', 'StudentＡ'].map((name) => isTaken(name, ['Student A']))).toEqual([true, true, true, true])
    expect(isTaken('Student B', ['Student A'])).toBe(false)
  })
  it('is proposed as the next neutral one', () => {
    expect(freePseudonym([])).toBe('Student A')
    expect(freePseudonym(['student a', 'Student C'])).toBe('Student B')
    expect(freePseudonym(Array.from({ length: 26 }, (_, n) => `Student ${String.fromCharCode(65 + n)}`))).toBe('Student AA')
  })
})

describe('Seats', () => {
  it('are open where the delegation is one of the smallest', () => {
    expect([...openSeats(new Map([['kallas', 2], ['meloni', 1], ['macron', 1]]))]).toEqual(['meloni', 'macron'])
  })
  it('are dealt so that the smallest delegation is filled first', () => {
    const room = roomOf({ one: 'kallas', two: 'kallas', a: 'waiting', b: 'waiting', c: 'waiting' })
    expect(dealt(['a', 'b', 'c'], ['kallas', 'meloni'], room)).toEqual([{ participant: 'a', seat: 'meloni' }, { participant: 'b', seat: 'meloni' }, { participant: 'c', seat: 'kallas' }])
  })
  it('never leave delegations more than one apart, however many come', () => {
    for (let people = 1; people <= 31; people += 1) {
      const ids = Array.from({ length: people }, (_, n) => `p${n}`)
      const counts = [...Map.groupBy(dealt(ids, ['kallas', 'meloni', 'macron', 'bettel'], roomOf({})), ({ seat }) => seat).values()].map((each) => each.length)
      expect(Math.max(...counts) - (counts.length < 4 ? 0 : Math.min(...counts))).toBeLessThanOrEqual(1)
    }
  })
  it('are shuffled without losing anybody', () => {
    const cards = Array.from({ length: 30 }, (_, n) => n)
    const mixed = shuffled(cards, rng('seed'))
    expect(mixed).not.toEqual(cards)
    expect(mixed.toSorted((a, b) => a - b)).toEqual(cards)
  })
})
