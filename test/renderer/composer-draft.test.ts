import { describe, expect, test } from 'vitest'
import { clientEventSchema } from '../../shared/debate/events.ts'
import { draftSchema, type Draft } from '../../shared/protocol/messages.ts'
import { draftReducer, EMPTY_DRAFT, MOST_DROPPED, speechOf, type DraftAction } from '../../renderer/table/speech/draft-state.ts'

const after = (...actions: DraftAction[]): Draft => actions.reduce(draftReducer, EMPTY_DRAFT)
const words = { type: 'write', field: 'text', value: 'Talks with Moscow need Kyiv.' } as const
const drop = (claim: string): DraftAction => ({ type: 'drop-claim', claim })
const assert = (claim: string): DraftAction => ({ type: 'claim', use: { claim, relation: 'asserts' } })
const asAssertion = { tab: 'assert', targets: [], claims: [], markable: false } as const

describe('a claim that the student has taken away', () => {
  test('stays away from these words, whether the app understood it or he set it himself', () => {
    expect(after(words, drop('geography')).dropped).toEqual(['geography'])
    const set = after(words, assert('geography'), drop('geography'))
    expect([set.claims, set.dropped]).toEqual([[], ['geography']])
  })
  test('is named once, however often it goes', () => {
    expect(after(words, drop('geography'), drop('own-line'), drop('geography')).dropped).toEqual(['own-line', 'geography'])
  })
  test('counts again when he puts it in himself', () => {
    expect(after(words, drop('geography'), assert('geography'))).toEqual({ ...EMPTY_DRAFT, text: words.value, claims: [{ claim: 'geography', relation: 'asserts' }] })
  })
  test('may be understood again in other words, once these are gone', () => {
    expect(after(words, drop('geography'), { ...words, value: ' ' })).not.toHaveProperty('dropped')
    expect(after(drop('geography'))).not.toHaveProperty('dropped')
  })
  test('is stored with the draft; a draft of before, without any, still loads', () => {
    const draft = after(words, drop('geography'))
    expect(draftSchema.parse(draft)).toEqual(draft)
    expect(draftSchema.parse(EMPTY_DRAFT)).toEqual(EMPTY_DRAFT)
  })
  test('never makes a draft that cannot be stored, however many there are', () => {
    const many = Array.from({ length: MOST_DROPPED + 3 }, (_, index) => drop(`claim-${index}`))
    const draft = after(words, ...many)
    expect(draftSchema.safeParse(draft).success).toBe(true)
    expect(draft.dropped?.at(-1)).toBe(`claim-${MOST_DROPPED + 2}`)
  })
})

describe('what is delivered of a draft', () => {
  test('is an event that the host takes, without what only the draft needs', () => {
    const event = speechOf(after(words, drop('geography')), { ...asAssertion, claims: [{ claim: 'own-line', relation: 'denies' }] })
    expect(clientEventSchema.safeParse(event).success).toBe(true)
    expect(event).toMatchObject({ move: 'assert', text: words.value, claims: [{ claim: 'own-line', relation: 'denies' }], respondsTo: [] })
  })
  test('names the lines it goes to only where the move goes to lines', () => {
    const draft = after(words, { type: 'target', seq: 4 })
    expect(speechOf(draft, { ...asAssertion, tab: 'answer', targets: [{ isQuestion: false }] })).toMatchObject({ move: 'rebut', respondsTo: [4] })
    expect(speechOf(draft, asAssertion).respondsTo).toEqual([])
  })
})

describe('the mark “my delegation departs from the record”', () => {
  const marked = after(words, { type: 'departs', departs: true })
  test('goes out with a speech that argues while the departure it is about is on screen', () => {
    expect(speechOf(marked, { ...asAssertion, markable: true }).departs).toBe(true)
  })
  test('stays behind when no departure is left, or the move argues nothing', () => {
    expect(speechOf(marked, asAssertion)).not.toHaveProperty('departs')
    expect(speechOf(marked, { ...asAssertion, tab: 'question', markable: true })).not.toHaveProperty('departs')
    expect(speechOf(after(words), { ...asAssertion, markable: true })).not.toHaveProperty('departs')
  })
})
