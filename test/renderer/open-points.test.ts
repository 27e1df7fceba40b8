import { describe, expect, test } from 'vitest'
import { openPoints } from '../../renderer/features/table/cards/open-points.ts'
import { aCard, aLine, aSpeech } from '../transcript/builders.ts'

const asserts = (claim: string) => ({ claim, relation: 'asserts' as const })
const denies = (claim: string) => ({ claim, relation: 'denies' as const })
const aQuestion = (rest: Parameters<typeof aLine>[0]) => aLine({ kind: 'question', voice: 'app', respondsTo: [3], ...rest })

describe('what an open point asks for', () => {
  test('an attack: an answer to what it says, and to the statement itself', () => {
    const lines = [aSpeech({ seq: 3, claims: [asserts('own-channel')] }), aCard('K03', { seq: 4, respondsTo: [3], claims: [denies('own-channel')] })]
    expect(openPoints([4], lines)).toEqual({ uses: [{ ...denies('own-channel'), asked: false }], positions: new Set(['K03']) })
  })
  test('a question: that the argument is backed as it was made, although the question always names its claim as asserted', () => {
    const asked = (use: ReturnType<typeof asserts | typeof denies>) => openPoints([5], [aSpeech({ seq: 3, claims: [asserts('geography'), use] }), aQuestion({ seq: 5, claims: [asserts(use.claim)] })]).uses
    expect(asked(asserts('own-channel'))).toEqual([{ ...denies('own-channel'), asked: true }])
    expect(asked(denies('own-channel'))).toEqual([{ ...asserts('own-channel'), asked: true }])
  })
  test('a question on another claim than the argument names: that all it claims is backed', () => {
    const lines = [aSpeech({ seq: 3, claims: [denies('own-channel'), asserts('geography')] }), aQuestion({ seq: 5, claims: [asserts('spiral')] })]
    expect(openPoints([5], lines).uses).toEqual([{ ...asserts('own-channel'), asked: true }, { ...denies('geography'), asked: true }])
  })
  test('a question on an argument that names no claim: what the question says', () => {
    expect(openPoints([5], [aSpeech({ seq: 3, claims: [] }), aQuestion({ seq: 5, claims: [asserts('spiral')] })]).uses).toEqual([{ ...denies('spiral'), asked: true }])
    expect(openPoints([5], [aSpeech({ seq: 3, claims: [] }), aQuestion({ seq: 5, claims: [] })]).uses).toEqual([])
  })
  test('a question of another delegation asks the same as one of the app', () => {
    const lines = [aSpeech({ seq: 3, claims: [denies('own-channel')] }), aSpeech({ seq: 5, move: 'question', seat: 'kallas', respondsTo: [3], claims: [asserts('own-channel')] })]
    expect(openPoints([5], lines).uses).toEqual([{ ...asserts('own-channel'), asked: true }])
  })
  test('lines that do not wait ask for nothing', () => {
    expect(openPoints([], [aCard('K03', { seq: 4, claims: [denies('own-channel')] })])).toEqual({ uses: [], positions: new Set() })
  })
})
