import { expect, it } from 'vitest'
import { checkRules } from '../../electron/content/check-rules.ts'
import { reading } from '../../electron/host/study/reading.ts'
import { studyStore } from '../../electron/store/study.ts'
import { rng } from '../../shared/lib/rng.ts'
import { gradeOfLook } from '../../shared/study/grades.ts'
import { thePack } from '../store/pack-support.ts'
import { aDatabase } from '../support/host-on.ts'
import { made, NOW } from './own-support.ts'

async function aDesk() {
  const store = studyStore(await aDatabase())
  return { store, desk: reading({ store, now: () => NOW, random: rng('notes') }) }
}

it('grades and answers belong to who gave them, and the last takes the place of the one before', async () => {
  const { desk } = await aDesk()
  desk.grade('lena1', 'source:bblv_20260130', { grade: 'press', reason: 'A newsroom.' })
  desk.grade('lena1', 'source:bblv_20260130', { grade: 'aggregator', reason: 'It retells Euronews.' })
  desk.lateral('lena1', 'source:bblv_20260130', { who: 'A company in Riga.', others: '', evidence: '' })
  expect(desk.answers('lena1', 'source:bblv_20260130')).toMatchObject({ grading: { grade: 'aggregator', reason: 'It retells Euronews.' }, lateral: { who: 'A company in Riga.' }, nearest: null })
  expect(desk.gradings('lena1')).toEqual([{ on: 'source:bblv_20260130', grade: 'aggregator' }])
  expect(desk.answers('tom12', 'source:bblv_20260130')).toEqual({ grading: null, lateral: null, nearest: null })
})

it('a note is one’s own; the teacher’s stands first for everybody; a deleted one comes back under its id', async () => {
  const { desk, store } = await aDesk()
  const [own] = made(desk.keep('lena1', { on: 'position:K01', text: 'Mine. \u0000\uD83D', teacher: false }))
  made(desk.keep('lena1', { on: 'position:K01', text: 'For all.', teacher: true }))
  expect(desk.notes('lena1', 'position:K01').map(({ text, teacher }) => [text, teacher])).toEqual([['For all.', true], ['Mine. \uFFFD', false]])
  expect(desk.notes('tom12', 'position:K01').map(({ text }) => text)).toEqual(['For all.'])
  expect(desk.notes('lena1', 'position:K02')).toEqual([])
  expect(made(desk.remove('lena1', { id: own!.id, on: 'position:K01', teacher: false })).map(({ text }) => text)).toEqual(['For all.'])
  expect(desk.remove('lena1', { id: own!.id, on: 'position:K01', teacher: false })).toMatchObject({ ok: false, reason: 'unknown-thing' })
  expect(made(desk.keep('lena1', { id: own!.id, on: 'position:K01', text: 'Mine.', teacher: false })).map(({ id }) => id)).toContain(own!.id)
  expect(desk.keep('lena1', { on: 'position:K01', text: ' \n ', teacher: false })).toMatchObject({ ok: false, reason: 'empty-text' })
  expect(store.removeProfile('lena1')).toBe(1)
  expect(desk.notes('lena1', 'position:K01')).toHaveLength(1)
})

it('a second look comes to a grade that a student can compare with', () => {
  const looks = thePack().positions.map(({ second_look: look }) => gradeOfLook(look))
  expect(new Set(looks)).toEqual(new Set(['confirmed', 'differs', 'doubtful', null]))
})

it('a pack that uses the ids of what is added at a machine is refused', () => {
  const pack = thePack()
  const spoilt = { ...pack, positions: [{ ...pack.positions[0]!, id: 'Y01' }], sources: [...pack.sources, { ...pack.sources[0]!, id: 'own-001' }] }
  expect(checkRules(spoilt)).toEqual(expect.arrayContaining([expect.objectContaining({ file: 'positions.json', id: 'Y01' }), expect.objectContaining({ file: 'sources.json', id: 'own-001' })]))
})
