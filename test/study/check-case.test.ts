import { beforeAll, describe, expect, it } from 'vitest'
import { feedbackPack } from '../../electron/host/feedback-pack.ts'
import { openDossier, type Dossier } from '../../electron/store/dossier.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { CaseClaim } from '../../shared/study/case.ts'
import { isCaseLength, openingOf, wordsIn } from '../../shared/study/case-words.ts'
import { checkCase } from '../../shared/study/check-case.ts'
import { canDraw, drawTrial } from '../../shared/study/draw-trial.ts'
import { shoesResult } from '../../shared/study/shoes-result.ts'
import { PACK } from '../support/pack-database.ts'
import { aDatabase } from '../support/host-on.ts'

let dossier: Dossier
beforeAll(async () => { dossier = openDossier(await aDatabase(), PACK) })

function check(seat: string, claims: CaseClaim[], asOf = '2026-03-31') {
  return checkCase(claims, { seat: dossier.seat(seat)!, asOf, pack: feedbackPack(dossier), sayable: dossier.sayable(asOf) })
}
const one = (seat: string, claim: string, cards: string[] = [], relation: CaseClaim['relation'] = 'asserts', asOf?: string) => check(seat, [{ claim, relation, cards }], asOf).claims[0]!

describe('the check of a claim against the record', () => {
  it('finds the leader’s own statements for it, and the writer’s card among them', () => {
    const { verdict, says, cards, fitted } = one('kallas', 'demands-first', ['K14'])
    expect({ verdict, cards, fitted }).toEqual({ verdict: 'supported', cards: [{ card: 'K14', fit: 'says-it' }], fitted: true })
    for (const id of says) {
      const { position, claims } = dossier.card(id)!
      expect(position.figure).toBe('Kaja Kallas')
      expect(claims).toContainEqual({ claim: 'demands-first', relation: 'supports', basis: 'stated' })
    }
  })
  it('says so where the record is silent, and where it speaks against it, with the cards', () => {
    const silent = dossier.claims().map(({ id }) => one('kallas', id)).filter(({ verdict }) => verdict === 'not-on-record')
    expect(silent.length).toBeGreaterThan(0)
    for (const { says, against, fitted } of silent) expect({ says, against, fitted }).toEqual({ says: [], against: [], fitted: false })
    const crossed = one('kallas', 'own-channel')
    expect(crossed).toMatchObject({ verdict: 'against', against: ['K28'], fitted: false })
    expect(crossed.note).not.toBe('')
    expect(one('kallas', 'demands-first', ['K14'], 'denies')).toMatchObject({ verdict: 'against', fitted: false })
  })
  it('counts it as supported where the record pulls both ways, and tells', () => {
    const { verdict, bothWays, note } = one('bettel', 'without-ukraine')
    expect({ verdict, bothWays, told: note !== '' }).toEqual({ verdict: 'supported', bothWays: true, told: true })
  })
  it('tells what every other card does: another’s words, beside the claim, not known on the day, gone with a new pack', () => {
    const fits = one('kallas', 'demands-first', ['K12', 'O38', 'O21', 'K07', 'F22', 'A20', 'Z99']).cards
    expect(fits).toEqual([
      { card: 'K12', fit: 'says-it' }, { card: 'O38', fit: 'somebody-else' }, { card: 'O21', fit: 'not-in-play' }, { card: 'K07', fit: 'beside' }, { card: 'F22', fit: 'evidence' }, { card: 'A20', fit: 'limits' }, { card: 'Z99', fit: 'gone' },
    ])
    const before = one('kallas', 'demands-first', ['K14'], 'asserts', '2026-02-09') // K14 and K12 are of the 10th
    expect(before).toMatchObject({ verdict: 'not-on-record', cards: [{ card: 'K14', fit: 'not-in-play' }], fitted: false })
  })
  it('another leader’s card alone makes no claim a fitted one', () => {
    expect(check('kallas', [{ claim: 'demands-first', relation: 'asserts', cards: ['O38'] }, { claim: 'pretend-talks', relation: 'asserts', cards: ['K07'] }]).fitted).toBe(1)
  })
})

describe('the result', () => {
  const judged = (judges: number, taken: number) => ({ seat: 'kallas', at: '2026-01-29T09:00:00.000Z', judges, items: [{ case: 'mine', origin: 'shoes' as const, taken }] })
  it('is acceptance times share, over single judges and the hands of a class', () => {
    expect(shoesResult('mine', { claims: 4, fitted: 3 }, [judged(1, 1), judged(1, 0), judged(18, 9)])).toEqual({ claims: 4, fitted: 3, share: 0.75, judges: 20, taken: 10, acceptance: 0.5, result: 0.375 })
  })
  it('has only the share before anybody judged, and nothing where there is no claim', () => {
    expect(shoesResult('mine', { claims: 2, fitted: 1 }, [{ ...judged(1, 1), items: [] }])).toMatchObject({ share: 0.5, judges: 0, acceptance: null, result: null })
    expect(shoesResult('mine', { claims: 0, fitted: 0 }, [judged(1, 1)])).toMatchObject({ share: null, acceptance: 1, result: null })
  })
})

describe('a trial', () => {
  const pool = (first: number, shoes: number) => Array.from({ length: first + shoes }, (_, at) => ({ id: `c${at}`, origin: at < first ? 'first' as const : 'shoes' as const }))
  it('is drawn from at least four cases of both kinds, six where there are so many, each once', () => {
    expect([pool(2, 1), pool(4, 0), pool(0, 6)].map(canDraw)).toEqual([false, false, false])
    expect(drawTrial(pool(3, 0), rng('x'))).toEqual([])
    for (const [first, shoes, size] of [[1, 3, 4], [3, 1, 4], [5, 1, 6], [1, 9, 6], [8, 8, 6]] as const) {
      for (const seed of ['a', 'b', 'c', 'd']) {
        const drawn = drawTrial(pool(first, shoes), rng(seed))
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(size)
        expect(new Set(drawn.map(({ origin }) => origin)).size).toBe(2)
      }
    }
  })
  it('tells nobody by its order or its numbers which are first hand', () => {
    const drawn = Array.from({ length: 60 }, (_, at) => drawTrial(pool(8, 8), rng(String(at))))
    expect(new Set(drawn.map((each) => each.filter(({ origin }) => origin === 'first').length))).toEqual(new Set([2, 3, 4]))
    for (const place of [0, 1, 2, 3, 4, 5]) expect(new Set(drawn.map((each) => each[place]?.origin))).toEqual(new Set(['first', 'shoes']))
  })
})

describe('the length of a case', () => {
  it('is counted in words of any script; marks, blanks and emoji are none', () => {
    expect(wordsIn('Face-to-face talks — “now”, l’Europe!')).toBe(6)
    expect(wordsIn('🙂 … — \u0000 \u202E')).toBe(0)
    expect(wordsIn('Европа говорит одним голосом')).toBe(4)
    expect(isCaseLength('word '.repeat(59))).toBe(false)
    expect(isCaseLength('word '.repeat(60))).toBe(true)
    expect(isCaseLength('word '.repeat(121))).toBe(false)
    expect(isCaseLength(`${'x'.repeat(5_000)} ${'word '.repeat(70)}`)).toBe(false)
  })
  it('a longer speech gives its first whole sentences, unchanged, or nothing', () => {
    const sentence = `So ${'word '.repeat(38)}end. `
    expect(openingOf(sentence.repeat(4))).toEqual({ text: sentence.repeat(3).trim(), cut: true })
    expect(openingOf(sentence.repeat(2))).toEqual({ text: sentence.repeat(2).trim(), cut: false })
    expect(openingOf(sentence)).toBeNull()
    expect(openingOf('word '.repeat(500))).toBeNull()
  })
})
