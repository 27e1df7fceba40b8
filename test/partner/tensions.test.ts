import { describe, expect, it } from 'vitest'
import { partnerDossier } from '../../electron/host/partner-dossier.ts'
import { isInPlay } from '../../shared/dossier/in-play.ts'
import type { RecordTension } from '../../shared/partner/partner-dossier.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { aClaim, aDossier, anExchange, questionIn } from './small-table.ts'

const tension = (given: Partial<RecordTension> = {}): RecordTension =>
  ({ kind: 'tension', claim: 'x', cards: [{ id: 'Y1', date: '2022-05' }, { id: 'Y2', date: '2026-01-09' }], opposed: [], what: 'Once so, then otherwise.', ...given })
const withTensions = (...tensions: RecordTension[]) => aDossier([], ['x', 'y', 'z', 'w'].map((id) => aClaim(id)), { tensions: new Map([['you', tensions]]) })

describe('a question on the record of the student\'s own figure', () => {
  it('names the claim, the line and the dates, and points at the cards: no words of the figure stand in it', () => {
    const exchange = anExchange(withTensions(tension()))
    exchange.say(['x'])
    const question = questionIn(exchange.say(['x']))
    expect(question).toMatchObject({ voice: 'app', rule: 'app:tension', cards: ['Y1', 'Y2'], position: null, claims: [{ claim: 'x', relation: 'asserts' }] })
    expect(question?.text).toBe(`On “X” this dossier sees a tension in the record of You: see the cards of May 2022 and 9 January 2026. Which of them does line ${question?.respondsTo[0]} rest on, and what of the other?`)
  })

  it('comes after the first critical question on the claim, and before the second', () => {
    const exchange = anExchange(withTensions(tension()))
    expect([1, 2, 3].map(() => questionIn(exchange.say(['x']))?.rule)).toEqual(['claim:x:1', 'app:tension', 'scheme:x:1'])
  })

  it.each([['gentle', null], ['standard', 2], ['relentless', 1]] as const)('comes even before a first question after some of them, at the level %s after %s', (level, after) => {
    const exchange = anExchange(withTensions(tension({ claim: 'w' })), level)
    const questions = ['x', 'y', 'w'].slice(after === 1 ? 1 : 0).map((claim) => questionIn(exchange.say([claim]))?.rule)
    expect(questions.at(-1)).toBe(after === null ? 'claim:w:1' : 'app:tension')
    expect(questions.slice(0, -1)).not.toContain('app:tension')
  })

  it('comes up, too, where one of its cards speaks against what was said', () => {
    const exchange = anExchange(withTensions(tension({ claim: 'w', opposed: ['x'] })))
    exchange.say(['x'])
    expect(questionIn(exchange.say(['x']))).toMatchObject({
      rule: 'app:tension', params: { claim: 'w', context: 'opposed' }, text: expect.stringMatching(/^The record of You holds a card against “X”, and on “W” this dossier sees a tension in it: /),
    })
  })

  it('asks how a card that opposes or limits the claim fits with the speech', () => {
    const exchange = anExchange(withTensions(tension({ kind: 'opposes', cards: [{ id: 'Y1', date: '2022-05' }] }), tension({ kind: 'limits' })))
    const texts = [1, 2, 3].map(() => questionIn(exchange.say(['x']))).map((line) => [line?.rule, line?.text])
    expect(texts[1]).toEqual(['app:record-opposes', expect.stringContaining('also speaks against “X”: see this card of May 2022.')])
    expect(texts[2]).toEqual(['app:record-limits', expect.stringContaining('also limits “X”: see these cards of May 2022 and 9 January 2026.')])
  })

  it('is asked once, and not of a student who has marked the departure', () => {
    const exchange = anExchange(withTensions(tension()))
    const rules = [exchange.say(['x']), exchange.say(['x'], { departs: true }), exchange.say(['x']), exchange.say(['x'])].map((lines) => questionIn(lines)?.rule)
    expect(rules).toEqual(['claim:x:1', 'scheme:x:1', 'app:tension', 'app:which-card'])
  })
})

const { dossier } = aHostOn(await aDatabase())

describe.each(['2026-03-31', '2026-01-29'])('the tensions of the pack as of %s', (asOf) => {
  const all = [...partnerDossier(dossier, asOf).tensions].flatMap(([seat, tensions]) => tensions.map((entry) => ({ seat, ...entry })))
  const figure = (seat: string) => dossier.seat(seat)?.figure

  it('show only cards of the figure itself, in play, and of no weak source', () => {
    expect(all.length).toBeGreaterThan(asOf === '2026-03-31' ? 20 : 10)
    const wrong = all.flatMap(({ seat, cards }) => cards.filter(({ id }) => {
      const card = dossier.card(id, asOf)
      return !card || card.position.figure !== figure(seat) || !isInPlay(card.position, asOf) || card.source.tier === 'aggregator' || card.displayText === null
    }).map(({ id }) => id))
    expect(wrong).toEqual([])
  })

  it('hold the whole of what the editors tell, or nothing of it', () => {
    for (const { seat, claim, cards } of all.filter(({ kind }) => kind === 'tension')) {
      const entry = dossier.seat(seat)?.tensions.find((each) => each.claim === claim)
      expect(cards.map(({ id }) => id).toSorted()).toEqual(entry?.record.map(({ position }) => position).toSorted())
    }
  })
})
