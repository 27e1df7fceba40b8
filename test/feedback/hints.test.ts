import { describe, expect, it } from 'vitest'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import type { Line } from '../../shared/debate/line.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { aCard, aLine, aQuote, aSpeech, feedbackPack, quotesIn } from '../transcript/builders.ts'

const session = { recipe: soloSparring, asOf: '2026-03-31', timed: true }
const feedback = (lines: Line[], { seat = 'macron', asOf = '2026-03-31', timed = true } = {}) => feedbackOf({ lines, seat, session: { ...session, asOf, timed }, pack: feedbackPack })
const hintsOf = (rule: string, ...args: Parameters<typeof feedback>) => feedback(...args).hints.filter((hint) => hint.rule === rule)
const asserts = (claim: string) => [{ claim, relation: 'asserts' as const }]
const denies = (claim: string) => [{ claim, relation: 'denies' as const }]
const asKallas = (given: Partial<Line> & { seq: number }) => aSpeech({ seat: 'kallas', ...given })

describe('hints on fidelity', () => {
  it('name a claim that the record of the figure speaks against, with the cards', () => {
    const [hint] = hintsOf('fidelity.red-line', [asKallas({ seq: 3, claims: asserts('own-leverage') })], { seat: 'kallas' })
    expect(hint).toMatchObject({ lines: [3], cards: ['K03'] })
    expect(hint?.text).toContain('Kaja Kallas')
  })

  it('know nothing that was said after the as-of date', () => {
    const line = asKallas({ seq: 3, claims: asserts('hr-blocked') })
    expect(hintsOf('fidelity.red-line', [line], { seat: 'kallas' })).toHaveLength(1) // K22, 4 March 2026
    expect(hintsOf('fidelity.red-line', [line], { seat: 'kallas', asOf: '2026-01-29' })).toEqual([])
  })

  it('name a main point of the figure that was denied', () => {
    const [hint] = hintsOf('fidelity.denied-core', [asKallas({ seq: 3, claims: denies('pretend-talks') })], { seat: 'kallas' })
    expect(hint?.cards).toContain('K04')
  })

  it('call a tension of the record a tension and not an error', () => {
    const [hint] = hintsOf('fidelity.tension', [asKallas({ seq: 3, claims: denies('talk-to-both') })], { seat: 'kallas' })
    expect(hint?.text).toContain('not an error')
    expect(hint?.cards).toContain('K21')
  })

  it('are silent when the student says what the figure said', () => {
    const hints = feedback([asKallas({ seq: 3, claims: asserts('pretend-talks'), cards: ['K04'] })], { seat: 'kallas' }).hints
    expect(hints.filter(({ aspect }) => aspect === 'fidelity')).toEqual([])
  })

  it('say of a departure that the student marked that it was marked, and hold the others apart', () => {
    const lines = [asKallas({ seq: 3, claims: denies('pretend-talks'), departs: true }), asKallas({ seq: 6, claims: denies('pretend-talks') })]
    expect(hintsOf('fidelity.departed', lines, { seat: 'kallas' })).toMatchObject([{ lines: [3], params: { figure: 'Kaja Kallas' } }])
    expect(hintsOf('fidelity.denied-core', lines, { seat: 'kallas' })).toMatchObject([{ lines: [6] }])
    expect(hintsOf('fidelity.denied-core', lines.slice(0, 1), { seat: 'kallas' })).toEqual([])
  })

  it('are not given for a seat that plays the record', () => {
    expect(feedback([aCard('K01', { seq: 3 })], { seat: 'kallas' }).hints).toEqual([])
  })
})

describe('hints on evidence', () => {
  it('call a claim without a card unsupported', () => {
    expect(hintsOf('evidence.unsupported', [aSpeech({ seq: 3, claims: asserts('own-channel') })])).toMatchObject([{ lines: [3], params: { claim: "Own line, not Washington's" } }])
  })

  it('take a card of another figure as a fine one to cite', () => {
    const hints = feedback([aSpeech({ seq: 3, claims: asserts('talk-to-both'), cards: ['B01'] })]).hints
    expect(hints.find(({ rule }) => rule === 'evidence.all-supported')).toBeDefined()
  })

  it('name a card that pulls away from the claim it was named for', () => {
    expect(hintsOf('evidence.pulls-away', [aSpeech({ seq: 3, claims: asserts('talk-to-both'), cards: ['K01'] })])).toMatchObject([{ lines: [3], cards: ['K01'] }])
  })

  it.each([
    ['evidence.quote-not-found', { status: 'not-found', position: null }],
    ['evidence.restatement', { status: 'not-found', restatement: true }],
    ['evidence.retranslation', { retranslation: true }],
  ] as const)('say %s of words in quotation marks that are nobody’s', (rule, finding) => {
    expect(hintsOf(rule, [aSpeech({ seq: 3, quotes: [aQuote({ passage: 'never again', ...finding })] })])).toMatchObject([{ lines: [3], params: { words: 'never again' } }])
  })

  it.each([
    ['evidence.quote-altered', 'Kallas: “We can’t be the supplicants here that, you know”', { recorded: 'We can’t be the demandeurs here that, you know' }],
    ['evidence.translation-altered', 'Macron: “Our history is not going to change”', { recorded: 'Our geography is not going to change' }],
    ['evidence.altered-retelling', 'Kallas: “We cannot be here as beggars, you know”', {}],
    ['evidence.quote-wrong-speaker', 'Macron: “Russia is not making an even token effort”', { figure: 'Kaja Kallas', named: 'Emmanuel Macron' }],
    ['evidence.quote-wrong-date', 'Kallas, 2 February 2026: “Russia is not making an even token effort”', { date: '2026-01-29', dated: '2026-02-02' }],
    ['evidence.translated-as-exact', 'Macron: “Our geography is not going to change”', {}],
  ] as const)('say %s by the verdict of the check', (rule, text, params) => {
    const found = feedback([aSpeech({ seq: 3, text, quotes: quotesIn(text) })]).hints.filter((hint) => 'words' in hint.params)
    expect(found).toMatchObject([{ rule, lines: [3], params, cards: [expect.stringMatching(/^[A-Z]\d\d$/)] }])
  })

  it.each(['Kallas: “Russia is not making an even token effort”', 'Macron, translated: “Our geography is not going to change”'])('are silent about %s', (text) => {
    expect(feedback([aSpeech({ seq: 3, text, quotes: quotesIn(text) })]).hints.filter((hint) => 'words' in hint.params)).toEqual([])
  })

  it('are silent about exact words', () => {
    expect(feedback([aSpeech({ seq: 3, quotes: [aQuote()] })]).hints.filter(({ params }) => 'words' in params)).toEqual([])
  })
})

describe('hints on engagement', () => {
  const attacked = [
    aSpeech({ seq: 3, claims: asserts('own-channel') }),
    aCard('K03', { seq: 4, respondsTo: [3] }),
    aLine({ seq: 5, kind: 'question', respondsTo: [3] }),
  ]

  it('name what waits for an answer and what fell for want of one', () => {
    expect(feedback(attacked).stillToAnswer).toEqual([5, 4])
    expect(hintsOf('engagement.open-question', attacked)).toMatchObject([{ lines: [5] }])
    expect(hintsOf('engagement.unanswered', attacked)).toMatchObject([{ lines: [4] }])
    expect(hintsOf('engagement.dropped', attacked)).toMatchObject([{ lines: [3] }])
  })

  it('tell what was left with the floor to answer it from what came after the last word', () => {
    expect(hintsOf('engagement.passed-by', attacked)).toEqual([])
    expect(hintsOf('engagement.passed-by', [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] })])).toMatchObject([{ params: { count: '1' }, lines: [5] }])
  })

  it('count what was taken up', () => {
    const answered = [...attacked, aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] }), aSpeech({ seq: 7, move: 'answer', respondsTo: [5] })]
    expect(hintsOf('engagement.taken-up', answered)).toMatchObject([{ params: { answered: '2', total: '2' }, lines: [4, 5] }])
    expect(hintsOf('engagement.dropped', answered)).toEqual([])
  })

  it('count an open concession', () => {
    expect(hintsOf('engagement.conceded', [...attacked, aSpeech({ seq: 6, move: 'concede', respondsTo: [4] })])).toMatchObject([{ lines: [6] }])
  })
})

describe('hints on commitments', () => {
  const card = aCard('K03', { seq: 4, claims: asserts('legitimises') })
  const concession = aSpeech({ seq: 5, move: 'concede', respondsTo: [4] })

  it('name a speech that goes against what the seat conceded before, with both lines', () => {
    const lines = [card, concession, aSpeech({ seq: 7, claims: denies('legitimises') }), aSpeech({ seq: 9, claims: denies('legitimises') })]
    expect(hintsOf('commitment.against-conceded', lines)).toMatchObject([{ aspect: 'engagement', lines: [5, 7, 9] }])
  })

  it('name a claim that the pack says is attacked by what was conceded, with the reason', () => {
    const [hint] = hintsOf('commitment.attacked-by-conceded', [card, concession, aSpeech({ seq: 7, claims: asserts('talk-to-both') })])
    expect(hint).toMatchObject({ lines: [5, 7], params: { line: '5' } })
    expect(hint?.params['why']).not.toBe('')
  })

  it('say nothing of what came before the concession', () => {
    const lines = [aSpeech({ seq: 3, claims: denies('legitimises') }), card, concession]
    expect(feedback(lines).hints.filter(({ rule }) => rule.startsWith('commitment.'))).toEqual([])
  })
})

describe('time', () => {
  it('is counted once per round although a concession keeps the floor', () => {
    const lines = [aSpeech({ seq: 3, move: 'concede', usedMs: 20_000 }), aSpeech({ seq: 4, usedMs: 50_000 }), aSpeech({ seq: 9, round: 2, usedMs: 30_000 })]
    expect(feedback(lines).time).toEqual([{ stage: 'exchange', limitMs: 360_000, usedMs: 80_000 }])
  })

  it('has no limit in a session without one', () => {
    expect(feedback([aSpeech({ seq: 3 })], { timed: false }).time).toMatchObject([{ limitMs: null }])
    expect(hintsOf('time.left', [aSpeech({ seq: 3 })], { timed: false })).toEqual([])
  })

  it('is hinted at when it ran over and when most of it was left', () => {
    const lines = [aSpeech({ seq: 3, stage: 'opening', usedMs: 20_000 }), aSpeech({ seq: 4, usedMs: 400_000, overTime: true })]
    expect(hintsOf('time.over', lines)).toMatchObject([{ lines: [4] }])
    expect(hintsOf('time.left', lines)).toMatchObject([{ params: { stage: 'opening', used: '0:20', limit: '2:00' } }])
  })

  it('does not run over by letting the floor go or granting a point without words: neither is a speech', () => {
    const late = { seat: 'macron', usedMs: 400_000, overTime: true }
    const wordless = [aLine({ seq: 5, kind: 'notice', move: 'concede', respondsTo: [4], ...late }), aLine({ seq: 6, kind: 'yield', move: 'yield', ...late })]
    expect(hintsOf('time.over', [aSpeech({ seq: 3 }), ...wordless])).toEqual([])
    expect(hintsOf('time.over', [aSpeech({ seq: 3, overTime: true }), ...wordless])).toMatchObject([{ params: { count: '1' }, lines: [3] }])
  })
})

it('gives every hint its evidence in lines or cards of the session, and no mark', () => {
  const lines = [asKallas({ seq: 3, claims: [...asserts('own-leverage'), ...denies('talk-to-both')], cards: ['A08'] }), aCard('B01', { seq: 4, respondsTo: [3] })]
  const { hints } = feedback(lines, { seat: 'kallas' })
  expect(hints.length).toBeGreaterThan(3)
  for (const hint of hints) {
    expect([3, 4]).toEqual(expect.arrayContaining(hint.lines))
    for (const card of hint.cards) expect(feedbackPack.positions.has(card)).toBe(true)
    expect(hint.text).not.toMatch(/\b(?:mark|grade|score|points? out of|%)\b/i)
  }
})
