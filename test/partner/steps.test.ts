import { describe, expect, it } from 'vitest'
import type { Line } from '../../shared/debate/line.ts'
import { aCard, aClaim, aDossier, anExchange, cardsIn, passesIn, reasonIn } from './small-table.ts'

const core = (given: Record<string, string[]>) => new Map(Object.entries(given))
const denies = (claim: string) => ({ claim, relation: 'denies' as const })
const consideredIn = (lines: readonly Line[]) => JSON.parse(reasonIn(lines)?.params['considered'] ?? '[]') as { card: string; because: string }[]

describe('an attack on what was just said comes first', () => {
  const claims = [aClaim('x'), aClaim('y', { attackedBy: [] }), aClaim('z')]
  const attacked = [aClaim('x', { attackedBy: [{ claim: 'y', kind: 'rebuts', why: 'Because.' }, { claim: 'z', kind: 'undercuts', why: 'Hence not.' }] }), aClaim('y'), aClaim('z')]

  it('even when another seat could support it, go on with its case or concede', () => {
    const dossier = aDossier([aCard('A1', 'ann', { opposes: ['x'] }), aCard('B1', 'bob', { supports: ['x'] }), aCard('C1', 'cat', { supports: ['z'] })], claims, { core: core({ cat: ['z'] }) })
    const lines = anExchange(dossier).say(['x'])
    expect(cardsIn(lines)).toEqual(['A1'])
    expect(lines[1]).toMatchObject({ move: 'rebut', respondsTo: [lines[0]!.seq], claims: [denies('x')] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'answer-opposes', text: `It speaks against “X” (line ${lines[0]!.seq}). No other card in hand answers it.` })
    expect(passesIn(lines)).toEqual({ bob: 'pass-none', cat: 'pass-none' })
  })

  it('by the strongest link: a contradiction before a rebuttal, a rebuttal before an undercut', () => {
    const cards = [aCard('C1', 'cat', { supports: ['z'] }), aCard('B1', 'bob', { supports: ['y'] }), aCard('A1', 'ann', { opposes: ['x'] })]
    for (const [hand, played] of [[cards, 'A1'], [cards.slice(0, 2), 'B1'], [cards.slice(0, 1), 'C1']] as const) expect(cardsIn(anExchange(aDossier([...hand], attacked)).say(['x']))).toEqual([played])
    const lines = anExchange(aDossier(cards, attacked)).say(['x'])
    expect(consideredIn(lines)).toMatchObject([{ card: 'B1', because: 'link', link: 'rebuts', claim: 'y', short: 'Y' }, { card: 'C1', because: 'link', link: 'undercuts' }])
    expect(reasonIn(lines)?.text).toContain('Considered too: 1 card of Bob (a weaker link), 1 card of Cat (a weaker link).')
    expect(lines.filter(({ kind }) => kind === 'pass').map(({ params }) => params['context'])).toEqual(['link', 'link'])
  })

  it('with a statement of this winter before an earlier one, whose date is said when it is played', () => {
    const earlier = aCard('A1', 'ann', { opposes: ['x'], period: 'earlier', date: '2022-05' })
    const lines = anExchange(aDossier([earlier, aCard('B1', 'bob', { supports: ['z'] })], attacked)).say(['x'])
    expect(cardsIn(lines)).toEqual(['B1'])
    expect(consideredIn(lines)).toMatchObject([{ card: 'A1', because: 'earlier' }])
    expect(reasonIn(anExchange(aDossier([earlier], attacked)).say(['x']))?.text).toContain('An earlier statement, of May 2022.')
  })

  it('with a point that was not made yet before one that was', () => {
    const dossier = aDossier([aCard('A1', 'ann', { opposes: ['x'] }), aCard('A2', 'ann', { opposes: ['x'] }), aCard('A3', 'ann', { supports: ['z'], period: 'earlier' })], attacked)
    const exchange = anExchange(dossier)
    exchange.say(['x'])
    const second = exchange.say(['x'])
    expect(cardsIn(second)).toEqual(['A3'])
    expect(consideredIn(second)[0]?.because).toBe('made')
  })

  it('with the card that says what is denied', () => {
    const lines = anExchange(aDossier([aCard('A1', 'ann', { supports: ['x'] })], claims)).say([denies('x')])
    expect(reasonIn(lines)).toMatchObject({ rule: 'answer-states-the-denied' })
  })

  it('never against a core claim of the seat, nor with a card that states the claim itself', () => {
    const own = aDossier([aCard('A1', 'ann', { opposes: ['x'] }), aCard('B1', 'bob', { supports: ['x', 'y'] })], attacked, { core: core({ ann: ['x'] }) })
    const lines = anExchange(own).say(['x'])
    expect(lines.filter(({ move }) => move === 'rebut')).toEqual([])
  })

  it('last with a card of a seat that says the same elsewhere, and says so', () => {
    const divided = [aCard('A1', 'ann', { opposes: ['x'] }), aCard('A2', 'ann', { supports: ['x'] })]
    expect(cardsIn(anExchange(aDossier([...divided, aCard('B1', 'bob', { supports: ['z'], period: 'earlier' })], attacked)).say(['x']))).toEqual(['B1'])
    expect(reasonIn(anExchange(aDossier(divided, attacked)).say(['x']))?.text).toContain('Elsewhere the record of Ann supports “X”.')
  })

  it('with the card that says it most plainly, where all else that weighs is equal', () => {
    const like = ['1', '2', '3', '4', '5'].map((id) => aCard(`A${id}`, 'ann', { opposes: ['x'] }))
    const clear = aCard('A6', 'ann', { opposes: ['x'], tells: { x: 1 } })
    const exchange = anExchange(aDossier([...like, aCard('A7', 'ann', { opposes: ['x'], tells: { x: 0.5 } }), aCard('B1', 'bob', { opposes: ['x'], tells: { x: 0.5 } }), clear], claims))
    const lines = exchange.say(['x'])
    expect(cardsIn(lines)).toEqual(['A6'])
    expect(consideredIn(lines).map(({ because }) => because)).toEqual(Array.from({ length: 6 }, () => 'tells'))
    expect(reasonIn(lines)?.text).toContain('6 more cards of Ann (less plainly said), 1 card of Bob (less plainly said)')
    expect(lines.find(({ rule }) => rule === 'pass-weaker')).toMatchObject({ seat: 'bob', params: { context: 'tells' }, text: expect.stringMatching(/says it less plainly than Ann's\.$/) })
    const quoted = aCard('B1', 'bob', { opposes: ['x'] })
    expect(cardsIn(anExchange(aDossier([{ ...clear, voice: 'reported' }, quoted], claims)).say(['x']))).toEqual(['B1'])
  })

  it('by the seat that has had fewer turns, where all else is equal', () => {
    const dossier = aDossier(['ann', 'bob'].flatMap((seat) => ['x', 'y', 'z'].map((claim) => aCard(`${seat}-${claim}`, seat, { opposes: [claim] }))), claims)
    const exchange = anExchange(dossier)
    const speakers = ['x', 'y'].map((claim) => exchange.say([claim])[1]?.seat)
    expect(new Set(speakers)).toEqual(new Set(['ann', 'bob']))
  })
})

describe('when nothing answers what was said', () => {
  const claims = ['x', 'y', 'z'].map((id) => aClaim(id))

  it('an ally supports it, and the reason says whether the editors list it as one', () => {
    const cards = [aCard('A1', 'ann', { supports: ['x'] }), aCard('B1', 'bob', { supports: ['y'] })]
    const listed = aDossier(cards, claims, { core: core({ bob: ['y'] }), allies: new Map([['you', new Map([['x', new Set(['ann'])]])]]) })
    const lines = anExchange(listed).say(['x'])
    expect(lines[1]).toMatchObject({ position: 'A1', move: 'support', respondsTo: [lines[0]!.seq], claims: [{ claim: 'x', relation: 'asserts' }] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'support-ally' })
    expect(reasonIn(anExchange(aDossier(cards, claims)).say(['x']))).toMatchObject({ rule: 'support-same' })
  })

  it('a card that only limits what was denied supports as far as it goes, and states nothing', () => {
    const lines = anExchange(aDossier([aCard('A1', 'ann', { qualifies: ['x'] })], claims)).say([denies('x')])
    expect(lines[1]).toMatchObject({ position: 'A1', move: 'support', claims: [] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'support-limits' })
  })

  it('a seat goes on with a core claim that it has not stated, the higher rank first', () => {
    const dossier = aDossier([aCard('A1', 'ann', { supports: ['z'] }), aCard('A2', 'ann', { supports: ['y'] })], claims, { core: core({ ann: ['y', 'z'] }) })
    const exchange = anExchange(dossier)
    const lines = exchange.say(['x'])
    expect(lines[1]).toMatchObject({ position: 'A2', move: 'assert', respondsTo: [] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'onward-core', text: expect.stringContaining(`No card in hand answers line ${lines[0]!.seq}: Ann goes on with “Y”`) })
    expect(cardsIn(exchange.say(['x']))).toEqual(['A1'])
  })

  it('a seat concedes what its record grants, after its case, and says what it otherwise holds', () => {
    const cards = [aCard('A1', 'ann', { supports: ['x'] }), aCard('A2', 'ann', { supports: ['z'] })]
    const [x, ...others] = claims
    const dossier = aDossier(cards, [{ ...x!, concession: 'One can grant that x.' }, ...others], { core: core({ ann: ['z'] }), redLines: new Map([['ann', new Set(['x'])]]) })
    const exchange = anExchange(dossier)
    expect(cardsIn(exchange.say(['x']))).toEqual(['A2'])
    const lines = exchange.say(['x'])
    expect(lines[1]).toMatchObject({ position: 'A1', move: 'support', respondsTo: [lines[0]!.seq] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'concede-grants', params: { against: 'red-line', concession: 'One can grant that x.' } })
    expect(reasonIn(lines)?.text).toBe(`A concession to line ${lines[0]!.seq}: this card of Ann states “X”. This dossier sees the record of Ann otherwise against it. The editors add: One can grant that x.`)
  })

  it('a seat concedes with a card that limits its own core claim, when this is what the speech attacks', () => {
    const attacked = [aClaim('x'), aClaim('y', { attackedBy: [{ claim: 'x', kind: 'rebuts', why: 'Because.' }] })]
    const lines = anExchange(aDossier([aCard('A1', 'ann', { qualifies: ['y'] })], attacked, { core: core({ ann: ['y'] }) })).say(['x'])
    expect(reasonIn(lines)).toMatchObject({ rule: 'concede-limits', text: `A concession to line ${lines[0]!.seq}: “Y” is a core claim of Ann, and this card from the same record limits it.` })
  })

  it('all pass, each with its own reason, and the app still asks', () => {
    const dossier = aDossier([aCard('A1', 'ann', { opposes: ['x'] })], claims, { core: core({ bob: ['x'] }) })
    const lines = anExchange(dossier).say(['x'], { cards: ['A1'] })
    expect(passesIn(lines)).toEqual({ ann: 'pass-spent', bob: 'pass-own', cat: 'pass-none' })
    expect(lines.at(-1)).toMatchObject({ kind: 'question', voice: 'app' })
  })

  it('after a yield a seat goes on, and the others say so', () => {
    const lines = anExchange(aDossier([aCard('A1', 'ann', { supports: ['y'] })], claims, { core: core({ ann: ['y'] }) })).yield()
    expect(reasonIn(lines)).toMatchObject({ rule: 'onward-core-free' })
    expect(passesIn(lines)).toEqual({ bob: 'pass-floor', cat: 'pass-floor' })
    expect(passesIn(anExchange(aDossier([], claims)).yield())).toEqual({ ann: 'pass-empty', bob: 'pass-empty', cat: 'pass-empty' })
  })
})

describe('a concession says what the seat otherwise holds', () => {
  const attacked = [aClaim('x', { attackedBy: [{ claim: 'y', kind: 'undercuts', why: 'Because.' }] }), aClaim('y')]
  it.each([
    ['another card', [aCard('A1', 'ann', { supports: ['x'] }), aCard('A2', 'ann', { opposes: ['x'] })], {}, 'Another card of Ann says the contrary.'],
    ['a core claim', [aCard('A1', 'ann', { supports: ['x'] })], { ann: ['y'] }, '“Y”, a core claim of Ann, stands against that.'],
  ] as const)('%s', (_, cards, held, otherwise) => {
    const lines = anExchange(aDossier([...cards], attacked, { core: core(Object.fromEntries(Object.entries(held).map(([seat, claims]) => [seat, [...claims]]))) })).say(['x'], { cards: ['A2'] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'concede-grants', params: { card: 'A1' }, text: expect.stringContaining(otherwise) })
  })
})

describe('a seat that is asked', () => {
  const claims = [aClaim('x'), aClaim('y')]
  it('plays a further card on the same side of its claim, or says that it has none', () => {
    const exchange = anExchange(aDossier([aCard('A1', 'ann', { opposes: ['x'] }), aCard('A2', 'ann', { opposes: ['x'] })], claims))
    const [, card] = exchange.say(['x'])
    const lines = exchange.say([], { move: 'question', respondsTo: [card!.seq] })
    expect(lines[1]).toMatchObject({ kind: 'card', move: 'answer', claims: [denies('x')], respondsTo: [lines[0]!.seq] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'backing-against' })
    expect(passesIn(lines)).toEqual({ bob: 'pass-not-asked', cat: 'pass-not-asked' })
    expect(passesIn(exchange.say([], { move: 'question', respondsTo: [card!.seq] }))).toMatchObject({ ann: 'pass-no-more' })
  })

  it('plays what limits the same claim further, where its card only limits one, or says that it has no such card', () => {
    const exchange = anExchange(aDossier([aCard('A1', 'ann', { qualifies: ['x'] }), aCard('A2', 'ann', { qualifies: ['x'] }), aCard('A3', 'ann', { opposes: ['y'] })], claims))
    const [, card] = exchange.say([denies('x')])
    expect(card).toMatchObject({ kind: 'card', claims: [] })
    const lines = exchange.say([], { move: 'question', respondsTo: [card!.seq] })
    expect(lines[1]).toMatchObject({ kind: 'card', move: 'answer', claims: [], respondsTo: [lines[0]!.seq] })
    expect(reasonIn(lines)).toMatchObject({ rule: 'backing-limits', params: { claim: 'x', link: 'limits' }, text: `Asked in line ${lines[0]!.seq}: a further card of this seat that limits “X”.` })
    const again = exchange.say([], { move: 'question', respondsTo: [lines[1]!.seq] })
    expect(again.find(({ rule }) => rule === 'pass-no-more-limits')).toMatchObject({ seat: 'ann', text: `Ann passes on line ${again[0]!.seq}: this dossier holds no further card that limits “X”.` })
  })

  it('answers for itself where a question goes to several', () => {
    const cards = ['ann', 'bob'].flatMap((seat) => [aCard(`${seat}-1`, seat, { opposes: ['x', 'y'] }), aCard(`${seat}-2`, seat, { opposes: ['x', 'y'] })])
    const exchange = anExchange(aDossier(cards, claims))
    const asked = ['x', 'y'].map((claim) => exchange.say([claim])[1]!)
    const lines = exchange.say([], { move: 'question', respondsTo: asked.map(({ seq }) => seq) })
    expect(new Set(lines.filter(({ kind }) => kind === 'card').map(({ seat }) => seat))).toEqual(new Set(['ann', 'bob']))
  })
})
