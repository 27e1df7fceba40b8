import { describe, expect, it } from 'vitest'
import { deckList } from '../../electron/host/study/review-list.ts'
import { reviewDeck } from '../../electron/host/study/review-deck.ts'
import type { Grade } from '../../shared/study/review.ts'
import { aReview, asked, DAY, LENA, MINUTE, without } from './review-support.ts'

type Desk = ReturnType<typeof aReview>

/** Answers everything that is asked until nothing is left; out: how often. */
function sit({ review, grade, clock }: Desk, given: Grade = 3): string[] {
  const seen: string[] = []
  for (let now = review.next('en'); now.card && seen.length < 500;) {
    seen.push(now.card.id)
    const done = grade(now.card, given)
    if (!done.ok) throw new Error(done.detail)
    clock.now += 20_000
    now = done.value
  }
  return seen
}

describe('review', () => {
  it('gives somebody new ten cards on the first day, of several kinds, and again ten on the next', () => {
    const desk = aReview()
    expect(desk.review.stats().left).toEqual({ due: 0, fresh: 10, learning: 0 })
    const first = new Set(sit(desk))
    expect(first.size).toBe(10)
    expect(new Set([...first].map((id) => id.split(':')[0])).size).toBeGreaterThan(2)
    desk.clock.now += DAY
    expect(desk.review.stats().left.fresh).toBe(10)
    desk.review.settings({ perDay: 3 })
    expect(desk.review.stats().left.fresh).toBe(3)
    desk.review.settings({ perDay: 0 })
    expect(desk.review.next('en').card?.stage ?? 'none').not.toBe('new')
  })

  it('gives nobody the cards of somebody else', () => {
    const desk = aReview()
    sit(desk)
    const other = desk.on(desk.dossier, 'ben00000')
    expect(other.stats()).toMatchObject({ started: 0, done: 0, left: { due: 0, fresh: 10 } })
    expect(other.undo('en')).toMatchObject({ ok: false, reason: 'nothing-to-undo' })
  })

  it('announces what each grade does, and asks the card again at that time and not before', () => {
    const desk = aReview()
    const { review, grade, clock } = desk
    review.settings({ perDay: 1 })
    const card = asked(review.next('en'))
    expect(card.intervals[1]).toBe(MINUTE)
    grade(card, 4)
    expect(review.next('en').card).toBeNull()
    expect(Date.parse(review.next('en').next ?? '')).toBe(Math.floor(clock.now) + card.intervals[4])
    review.settings({ perDay: 0 })
    clock.now += card.intervals[4] - MINUTE
    expect(review.next('en').card).toBeNull()
    clock.now += MINUTE
    expect(asked(review.next('en'))).toMatchObject({ id: card.id, stage: 'review' })
  })

  it('deals the choices of a card in another order when it comes back', () => {
    const desk = aReview()
    const orders = new Map<string, Set<string>>()
    for (let day = 0; day < 12; day++, desk.clock.now += DAY) {
      for (let now = desk.review.next('en'); now.card;) {
        orders.set(now.card.id, (orders.get(now.card.id) ?? new Set()).add(now.card.choices.map(({ text }) => text).join('|')))
        const done = desk.grade(now.card, 3)
        if (!done.ok) throw new Error(done.detail)
        now = done.value
        desk.clock.now += 20_000
      }
    }
    expect([...orders.values()].some((seen) => seen.size > 1)).toBe(true)
  })
})

describe('taking a grade back', () => {
  it('restores the card as it was, several steps far, and asks it again', () => {
    const desk = aReview()
    const { review, grade, store } = desk
    sit(desk, 3)
    desk.clock.now += 3 * DAY
    const rows = () => JSON.stringify(store.all(LENA, 'card').map(({ id, data, due }) => [id, data, due]))
    const steps: string[] = []
    const ids: string[] = []
    for (const given of [3, 1, 4] as const) {
      steps.push(rows())
      const card = asked(review.next('en'))
      ids.push(card.id)
      grade(card, given)
    }
    for (const before of steps.toReversed()) {
      const undone = review.undo('en')
      expect(undone.ok && undone.value.card?.id).toBe(ids.pop())
      expect(rows()).toBe(before)
    }
    expect(review.stats().done).toBe(0)
  })

  it('makes a new card new again, and says when nothing is left to take back', () => {
    const { review, grade } = aReview()
    const card = asked(review.next('en'))
    grade(card, 4)
    const undone = review.undo('en')
    expect(undone.ok && undone.value).toMatchObject({ card: { id: card.id, stage: 'new', version: 'new' }, canUndo: false, done: 0 })
    expect(review.undo('en')).toMatchObject({ ok: false, reason: 'nothing-to-undo' })
  })
})

describe('two windows', () => {
  it('grade a card once: the later one is told, and its card is what it was', () => {
    const { review, grade } = aReview()
    const [one, two] = [asked(review.next('en')), asked(review.next('fr'))]
    expect(one.id).toBe(two.id)
    expect(grade(one, 4).ok).toBe(true)
    const before = review.stats()
    expect(grade(two, 1)).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
    expect(review.stats()).toEqual(before)
    review.undo('en')
    expect(grade(two, 1).ok).toBe(true)
  })

  it('cannot grade what the other has set aside', () => {
    const { review, grade } = aReview()
    const card = asked(review.next('en'))
    review.set(card.id, 'suspend')
    expect(grade(card, 3)).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  })
})

describe('a clock that was set back by a month', () => {
  it('loses nothing, makes nothing due twice, and is spoken of', () => {
    const desk = aReview()
    const { review, clock, store } = desk
    sit(desk, 4)
    clock.now += 20 * DAY
    sit(desk, 3)
    const [rows, real] = [store.all(LENA, 'card').map(({ data }) => data), clock.now]
    clock.now -= 30 * DAY
    expect(review.stats()).toMatchObject({ left: { due: 0 }, clockBack: expect.any(String) })
    expect(review.next('en').clockBack).not.toBeNull()
    const seen = sit(desk, 3)
    expect(new Set(seen).size).toBeLessThanOrEqual(10) // the new cards of another day, none of those that were answered
    expect(store.all(LENA, 'card').map(({ data }) => data)).toEqual(expect.arrayContaining(rows))
    clock.now = real
    expect(review.stats().clockBack).toBeNull()
    for (const { data } of store.all(LENA, 'card')) expect(JSON.parse(data).scheduledDays).toBeGreaterThanOrEqual(0)
  })

  it('is not spoken of for some minutes, by which clocks are corrected all the time', () => {
    const { review, grade, clock } = aReview()
    grade(asked(review.next('en')), 3)
    clock.now -= 10 * MINUTE
    expect(review.next('en').clockBack).toBeNull()
  })
})

describe('what is set aside', () => {
  it('is a card after eight lapses, with a word, until it is brought back; then it has eight more', () => {
    const desk = aReview()
    const { review, grade, clock } = desk
    review.settings({ perDay: 1 })
    const { id } = asked(review.next('en'))
    const lapse = () => {
      for (let turn = 0; turn < 40; turn++) {
        const now = review.next('en', id)
        if (now.card?.id !== id) return null
        const done = grade(now.card, now.card.stage === 'review' ? 1 : 4)
        if (!done.ok) throw new Error(done.detail)
        if (now.card.stage === 'review') return done.value
        clock.now += 40 * DAY
      }
      throw new Error('never in review')
    }
    review.settings({ perDay: 0 })
    review.settings({ perDay: 1 })
    const said: (string | null)[] = []
    for (let n = 0; n < 8; n++) {
      said.push(lapse()?.leech ?? null)
      clock.now += 40 * DAY
      review.settings({ perDay: 0 })
    }
    expect(said.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null))
    expect(said[7]).toMatch(/\w/)
    expect(review.stats()).toMatchObject({ aside: { leech: 1 }, left: { due: 0 } })
    expect(review.set(id, 'back')).toMatchObject({ ok: true })
    expect(review.stats().aside.leech).toBe(0)
    expect(lapse()?.leech ?? null).toBeNull()
  })

  it('by the person waits until tomorrow, or until it is brought back, and is in neither queue nor forecast', () => {
    const { review, clock } = aReview()
    const first = asked(review.next('en'))
    review.set(first.id, 'bury')
    const second = asked(review.next('en'))
    expect(second.id).not.toBe(first.id)
    review.set(second.id, 'suspend')
    expect(asked(review.next('en')).id).not.toBe(second.id)
    clock.now += DAY
    const tomorrow = review.waiting().map(({ id }) => id)
    expect(tomorrow).toContain(first.id)
    expect(tomorrow).not.toContain(second.id)
    review.set(second.id, 'back')
    expect(review.waiting().map(({ id }) => id)).toContain(second.id)
  })
})

describe('a card whose position vanished with an update of the pack', () => {
  it('is kept and marked, not asked, and can be removed by whoever has it; with the position it comes back', () => {
    const desk = aReview()
    const { review, grade, clock, store, dossier } = desk
    const card = asked(review.next('en'))
    grade(card, 4)
    clock.now += 30 * DAY
    const updated = without(dossier, card.positions)
    const after = desk.on(updated)
    const list = (part: 'gone' | 'all', query = '') => deckList({ store, deck: reviewDeck(updated), profile: LENA, now: clock.now }, { query, part, lang: 'en' })
    expect(list('gone').rows).toMatchObject([{ id: card.id, status: 'gone', reps: 1, label: expect.stringMatching(/\w{3}/) }])
    expect(after.stats().aside.gone).toBe(1)
    expect(after.waiting().map(({ id }) => id)).not.toContain(card.id)
    expect(after.grade({ card: card.id, version: card.version, grade: 3, took: null }, 'en')).toMatchObject({ ok: false, reason: 'unknown-card' })
    expect(review.waiting().map(({ id }) => id)).toContain(card.id) // the older pack again
    expect(review.set(card.id, 'remove')).toMatchObject({ ok: false, reason: 'not-now' })
    expect(after.set(card.id, 'remove')).toMatchObject({ ok: true })
    expect(list('gone').total).toBe(0)
    expect(list('all').rows.some(({ id }) => id === card.id)).toBe(false)
  })
})

describe('what the pages say of a deck', () => {
  it('is how many come on each of 30 days, and how much was remembered of what came back', () => {
    const desk = aReview()
    const { review, grade, clock } = desk
    sit(desk, 4)
    const { forecast, retention } = review.stats()
    expect(forecast).toHaveLength(30)
    expect(new Set(forecast.map(({ day }) => day)).size).toBe(30)
    expect(forecast.reduce((sum, { count }) => sum + count, 0)).toBe(10)
    expect(retention.asked).toBe(0)
    clock.now += 15 * DAY
    expect(review.stats().left.due).toBe(10)
    expect(review.stats().forecast[0]?.count).toBe(10)
    review.settings({ perDay: 0 })
    for (const given of [3, 1, 3, 2] as const) grade(asked(review.next('en')), given)
    expect(review.stats().retention).toEqual({ asked: 4, remembered: 3 })
    clock.now += 40 * DAY
    expect(review.stats().retention.asked).toBe(0)
  })

  it('is a list that is searched without regard to accents, case and signs that mean something elsewhere', () => {
    const { store, deck, clock } = aReview()
    const find = (query: string) => deckList({ store, deck, profile: LENA, now: clock.now }, { query, part: 'all', lang: 'en' })
    expect(find('DEMANDEÜRS kallas').rows.map(({ id }) => id)).toContain('who:K01')
    expect(find('').total).toBe(deck.cards.size)
    for (const query of ['"', '%', '*', 'a" OR "b', '😀', '\ud800', 'x'.repeat(10_000), '-- drop']) expect(() => find(query)).not.toThrow()
    expect(find('zzzz').rows).toEqual([])
  })

  it('asks nobody about what people at this machine added themselves', () => {
    const { deck } = aReview()
    expect([...deck.pack.positions.keys()].filter((id) => id.startsWith('Y'))).toEqual([])
  })
})

it('everything of a profile goes with it: cards, grades, settings', () => {
  const desk = aReview()
  sit(desk)
  desk.review.settings({ perDay: 7 })
  expect(desk.store.removeProfile(LENA)).toBeGreaterThan(20)
  expect(desk.review.stats()).toMatchObject({ started: 0, done: 0, settings: { perDay: 10 }, next: null })
})
