import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../shared/debate/level.ts'
import { aCard, aClaim, aDossier, anExchange, cardsIn, questionIn, reasonIn } from './small-table.ts'

const claims = ['x', 'y', 'z'].map((id) => aClaim(id))
const onePointEach = ['ann', 'bob', 'cat'].map((seat, index) => aCard(seat, seat, { supports: ['p', 'q', 'r'][index] ? [['p', 'q', 'r'][index]!] : [] }))
const against = (target: string) => aClaim(target, { attackedBy: ['p', 'q', 'r'].map((claim) => ({ claim, kind: 'rebuts' as const, why: `By ${claim}.` })) })
const points = ['p', 'q', 'r'].map((id) => aClaim(id))

describe('the level decides how many answer', () => {
  it.each(LEVELS.map((level) => [level, level === 'relentless' ? 3 : 1] as const))('%s: %i with points of their own', (level, count) => {
    const lines = anExchange(aDossier(onePointEach, [against('x'), ...points]), level).say(['x'])
    expect(cardsIn(lines)).toHaveLength(count)
    expect(new Set(lines.filter(({ kind }) => kind === 'reason').map(({ params }) => params['states'])).size).toBe(count)
  })

  it('never with a point that was made: then the seat passes and says so', () => {
    const same = ['ann', 'bob'].map((seat) => aCard(seat, seat, { supports: ['p'] }))
    const lines = anExchange(aDossier(same, [against('x'), ...points]), 'relentless').say(['x'])
    expect(cardsIn(lines)).toHaveLength(1)
    expect(lines.filter(({ rule }) => rule === 'pass-weaker').map(({ params }) => params['context'])).toEqual(['made'])
  })
})

describe('a dropped line', () => {
  /** One seat with three points against x; nothing answers y. */
  const dossier = aDossier(['p', 'q', 'r'].map((claim) => aCard(claim.toUpperCase(), 'ann', { supports: [claim] })), [against('x'), aClaim('y'), ...points])

  it.each([['gentle', 0], ['standard', 1], ['relentless', 2]] as const)('is returned to at the level %s so many times: %i', (level, times) => {
    const exchange = anExchange(dossier, level)
    const [first] = exchange.say(['x'])
    const later = [1, 2, 3].map(() => exchange.say(['y']))
    expect(later.flatMap(cardsIn)).toHaveLength(times)
    expect(later.slice(0, times).map((lines) => lines[1]?.respondsTo)).toEqual(Array.from({ length: times }, () => [first!.seq]))
  })

  it('is named, with what was left without a reply', () => {
    const exchange = anExchange(dossier)
    const [first, card] = exchange.say(['x'])
    const reason = reasonIn(exchange.say(['y']))
    expect(reason).toMatchObject({ rule: 'return-undefended', params: { attack: String(card!.seq), line: String(first!.seq) } })
    expect(reason?.text).toMatch(new RegExp(`^Returning to line ${first!.seq}, which was dropped: line ${card!.seq} against it has had no reply\\. It rebuts “X”`))
  })

  it('waits at every level until nothing answers the new speech, or follows that answer at the relentless one', () => {
    const withMore = aDossier([...dossier.cards, aCard('B1', 'bob', { opposes: ['z'] })], [against('x'), aClaim('z'), ...points])
    const played = (level: 'standard' | 'relentless') => {
      const exchange = anExchange(withMore, level)
      exchange.say(['x'])
      return exchange.say(['z']).filter(({ kind }) => kind === 'reason').map(({ rule }) => rule)
    }
    expect(played('standard')).toEqual(['answer-opposes'])
    expect(played('relentless')).toEqual(['answer-opposes', 'return-undefended'])
  })

  it('can be one that no seat has answered', () => {
    const opened = aDossier([aCard('A1', 'ann', { supports: ['z'] }), aCard('A2', 'ann', { opposes: ['x'] })], claims, { core: new Map([['ann', ['z']]]) })
    const exchange = anExchange(opened, 'standard', 'opening')
    const [first] = exchange.say(['x'])
    expect(cardsIn(exchange.lines)).toEqual(['A1'])
    expect(reasonIn(exchange.say(['y']))).toMatchObject({ rule: 'return-unanswered', params: { card: 'A2', line: String(first!.seq) } })
  })

  it('is not dropped when the student replied to the answer, gave the line up, or conceded', () => {
    const afterwards = (['rebut', 'concede', 'withdraw'] as const).map((move) => {
      const exchange = anExchange(dossier)
      const [line, card] = exchange.say(['x'])
      const reply = exchange.say(move === 'rebut' ? ['y'] : [], { move, respondsTo: [move === 'withdraw' ? line!.seq : card!.seq] })
      const after = move === 'rebut' ? reply : exchange.say(['y'])
      return cardsIn(after)
    })
    expect(afterwards).toEqual([[], [], []])
  })
})

describe('the question', () => {
  const long = aClaim('x', { questions: [{ id: 'claim:x:1', text: `A question that is ${'very '.repeat(20)}long?`, from: 'claim' }, { id: 'claim:x:2', text: 'Short?', from: 'claim' }] })

  it('is a short one at the gentle level, and one on each claim at most', () => {
    const exchange = anExchange(aDossier([], [long]), 'gentle')
    expect(questionIn(exchange.say(['x']))?.text).toBe('Short?')
    expect(questionIn(exchange.say(['x'], { cards: ['own'] }))).toBeUndefined()
    expect(exchange.lines.at(-1)).toMatchObject({ kind: 'notice', rule: 'no-question' })
  })

  it('is the first of the claim otherwise, and the next when it is said again', () => {
    const exchange = anExchange(aDossier([], [long]))
    expect([0, 1].map(() => questionIn(exchange.say(['x']))?.rule)).toEqual(['claim:x:1', 'claim:x:2'])
  })
})
