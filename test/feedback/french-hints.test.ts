import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conflict, type ConflictKind } from '../../shared/argument/commitment-conflict.ts'
import type { Line } from '../../shared/debate/line.ts'
import { feedbackOf } from '../../shared/feedback/hints.ts'
import { soloSparring } from '../../shared/recipes/solo-sparring.ts'
import { dateInWords } from '../../shared/words/english.ts'
import { aCard, aLine, aQuote, aSpeech, feedbackPack, pack, quotesIn } from '../transcript/builders.ts'

interface Said { rule: string; params: Record<string, string>; text: string }

const french = (JSON.parse(readFileSync(join(import.meta.dirname, '../../shared/words/fr/debrief.json'), 'utf8')) as { rule: Record<string, string> }).rule
const keyOf = ({ rule }: Said) => rule.replaceAll('.', '-')
const hints = (lines: Line[], seat = 'macron'): Said[] => feedbackOf({ lines, seat, session: { recipe: soloSparring, asOf: '2026-03-31', timed: true }, pack: feedbackPack }).hints
const claims = [{ claim: 'own-channel', relation: 'asserts' as const }]

/** Every claim of the pack, asserted and denied for every figure, with the departure marked or not. */
const fidelity = pack.seats.flatMap(({ seat }) => [{}, { departs: true as const }].flatMap((marked) => hints(pack.claims.flatMap(({ id }) =>
  (['asserts', 'denies'] as const).map((relation) => ({ claim: id, relation }))).map((use, at) => aSpeech({ seq: at + 2, seat, claims: [use], ...marked })), seat)))

const quotations = [
  'Kallas: “We can’t be the supplicants here that, you know”', 'Macron: “Our history is not going to change”', 'Kallas: “We cannot be here as beggars, you know”',
  'Macron: “Russia is not making an even token effort”', 'Kallas, 2 February 2026: “Russia is not making an even token effort”', 'Macron: “Our geography is not going to change”',
].map((text) => quotesIn(text)).concat([[aQuote({ status: 'not-found', position: null })], [aQuote({ status: 'not-found', restatement: true })], [aQuote({ retranslation: true })]])

const opening = aSpeech({ seq: 2, claims })
const attack = [opening, aCard('K03', { seq: 3, respondsTo: [2] }), aCard('K01', { seq: 4, respondsTo: [2] }), aLine({ seq: 5, kind: 'question', respondsTo: [2] })]
const rebuttal = aSpeech({ seq: 6, move: 'rebut', respondsTo: [3], claims, cards: ['A08'] })
const rebuttals: Partial<Line>[] = [{ cards: [] }, { move: 'assert', respondsTo: [] }, { claims: [] }, {}, { respondsTo: [3, 4] }]

const said: Said[] = [
  ...fidelity,
  ...quotations.flatMap((quotes) => hints([aSpeech({ seq: 2, quotes })])),
  ...rebuttals.flatMap((given) => hints([...attack, { ...rebuttal, ...given }])),
  ...hints([...attack, aSpeech({ seq: 6, move: 'concede', respondsTo: [4], usedMs: 400_000, overTime: true })]),
  ...hints([aSpeech({ seq: 2, claims, cards: ['A08'], stage: 'opening', usedMs: 20_000 })]),
  ...hints([aSpeech({ seq: 2, claims: [{ claim: 'talk-to-both', relation: 'asserts' }], cards: ['K01'] })]),
  ...(['against-own', 'again-withdrawn', 'against-conceded', 'again-conceded', 'attacks-conceded', 'attacked-by-conceded'] satisfies ConflictKind[]).map((kind) => conflict(kind, 'met', 411, { claim: 'MET', by: 'OTHER', why: 'The reason of the pack.' })),
]

describe('a hint in French', () => {
  it('exists for every rule, and for no rule that is none', () => {
    expect([...new Set(said.map(keyOf))].toSorted((a, b) => a.localeCompare(b))).toEqual(Object.keys(french).toSorted((a, b) => a.localeCompare(b)))
  })

  it('has a place for everything that its English shows', () => {
    const missing = said.flatMap((hint) => Object.entries(hint.params)
      .filter(([name, value]) => value !== '' && (hint.text.includes(value) || hint.text.includes(dateInWords(value)) || name === 'stage') && !french[keyOf(hint)]?.includes(`{{${name}}}`))
      .map(([name]) => `${hint.rule}: ${name}`))
    expect([...new Set(missing)].filter((each) => !/level-(\d): level/.test(each))).toEqual([]) // the step is a word of the sentence
  })
})
