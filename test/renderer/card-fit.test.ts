import { describe, expect, test } from 'vitest'
import type { ClaimUse } from '../../shared/debate/events.ts'
import { isMachinePlayable } from '../../shared/dossier/in-play.ts'
import { fitOf, fittingCards, offeredCards, type FittingCard } from '../../renderer/features/table/cards/card-fit.ts'
import { openPoints, type OpenPoints } from '../../renderer/features/table/cards/open-points.ts'
import { trayOrder } from '../../renderer/features/table/cards/tray-order.ts'
import { aCard, aLine, aSpeech } from '../transcript/builders.ts'
import { packCard, packCards, packClaims } from './pack-cards.ts'

const MACRON = 'Emmanuel Macron'
const asserts = (claim: string): ClaimUse => ({ claim, relation: 'asserts' })
const denies = (claim: string): ClaimUse => ({ claim, relation: 'denies' })
const against = (...uses: ClaimUse[]): OpenPoints => ({ uses: uses.map((use) => ({ ...use, asked: false })), positions: new Set() })
const fitting = (points: OpenPoints, own: string | null = MACRON) => fittingCards(trayOrder(packCards, own, new Set(), []), own, (card) => fitOf(card, points, packClaims))
const says = ({ card }: FittingCard, relation: 'supports' | 'opposes', claim: string) => card.claims.some((link) => link.claim === claim && link.relation === relation)

describe('cards that fit a question of the app', () => {
  const speech = (use: ClaimUse) => aSpeech({ seq: 3, claims: [use] })
  const question = (rule: string, claim: string) => aLine({ seq: 5, kind: 'question', voice: 'app', rule, respondsTo: [3], claims: [asserts(claim)] })

  test.each(['app:denial', 'app:which-card'])('speak against the claim where it was denied (%s)', (rule) => {
    const wrong = (claim: string) => fitting(openPoints([5], [speech(denies(claim)), question(rule, claim)])).filter((each) => says(each, 'supports', claim))
    expect([...packClaims.keys()].flatMap(wrong)).toEqual([])
    const found = fitting(openPoints([5], [speech(denies('own-channel')), question(rule, 'own-channel')]))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((each) => says(each, 'opposes', 'own-channel') || packClaims.get('own-channel')?.attacksOn.some(({ from }) => says(each, 'supports', from)))).toBe(true)
  })
  test('speak for the claim where it was asserted, and say so', () => {
    const found = fitting(openPoints([5], [speech(asserts('own-channel')), question('app:which-card', 'own-channel')]))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((each) => says(each, 'supports', 'own-channel') && each.fit.kind === 'supports')).toBe(true)
  })
})

describe('cards that answer an attack', () => {
  test('are found by the attacks of the pack, where no card says the contrary', () => {
    const found = fitting(openPoints([4], [aSpeech({ seq: 3 }), aCard('B16', { seq: 4, respondsTo: [3], claims: [asserts('without-ukraine')] })]))
    expect(found.map(({ card }) => card.position.id)).toEqual(expect.arrayContaining(['A02', 'A08', 'A13']))
    expect(found.find(({ card }) => card.position.id === 'A02')?.fit).toMatchObject({ kind: 'undercuts', met: 'without-ukraine', states: 'own-channel', why: expect.stringMatching(/\w/u) as string })
  })
  test('are there for everything that a seat can play on a claim', () => {
    const played = packCards.filter(({ position, source }) => isMachinePlayable(position, source, '2026-03-31')).flatMap(({ claims }) => claims)
      .filter(({ basis, relation }) => basis === 'stated' && relation !== 'qualifies').map(({ claim, relation }) => (relation === 'supports' ? asserts(claim) : denies(claim)))
    expect(played.length).toBeGreaterThan(100)
    expect(played.filter((use) => fitting(against(use)).length === 0)).toEqual([])
  })
  test('say how they answer: against it, what it denies, or with a claim that attacks it', () => {
    const kinds = (use: ClaimUse) => new Set(fitting(against(use)).map(({ fit }) => fit.kind))
    expect(kinds(asserts('own-channel'))).toEqual(new Set(['opposes', 'rebuts', 'undercuts']))
    expect(kinds(denies('own-channel'))).toEqual(new Set(['states-the-denied']))
  })
  test('argue against the very statement, where the pack says so', () => {
    const card = packCards.find(({ position }) => position.argues_against.length > 0)!
    expect(fitOf(card, { uses: [], positions: new Set(card.position.argues_against) }, packClaims)?.kind).toBe('named')
    expect(fitOf(card, { uses: [], positions: new Set(['X99']) }, packClaims)).toBeNull()
  })
  test('do not rest on an attack whose reason cannot be told yet', () => {
    const untold = new Map([...packClaims].map(([id, detail]) => [id, { ...detail, attacksOn: detail.attacksOn.map((attack) => ({ ...attack, why: '' })) }]))
    expect(fitOf(packCard('A02'), against(asserts('without-ukraine')), untold)).toBeNull()
  })
})

describe('the order of cards that answer', () => {
  const found = fitting(against(asserts('own-channel')), 'Kaja Kallas')
  const ranks = found.map(({ card, fit }) => [card.position.figure === 'Kaja Kallas' ? 0 : 1, ['rebuts', 'undercuts'].indexOf(fit.kind)])

  test('is the own figure first, in both halves what meets the point itself before the attacks of the pack', () => {
    expect(ranks).toEqual(ranks.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
    expect(new Set(ranks.map(String)).size).toBeGreaterThan(3)
  })
  test('offers three, and of these one from others where there is one', () => {
    const whose = (offered: readonly FittingCard[]) => offered.map(({ card }) => card.position.figure === 'Kaja Kallas')
    expect(whose(offeredCards(found, 'Kaja Kallas'))).toEqual([true, true, false])
    expect(whose(offeredCards(found.filter(({ card }) => card.position.figure === 'Kaja Kallas'), 'Kaja Kallas'))).toEqual([true, true, true])
    expect(whose(offeredCards(found.filter(({ card }) => card.position.figure !== 'Kaja Kallas'), 'Kaja Kallas'))).toEqual([false, false, false])
  })
})
