import { expect, it } from 'vitest'
import { profiles } from '../../electron/host/study/profiles.ts'
import { desk } from '../../electron/store/desk.ts'
import { studyStore } from '../../electron/store/study.ts'
import { rng } from '../../shared/lib/rng.ts'
import { aDatabase } from '../support/host-on.ts'

const NOW = '2026-01-29T09:00:00.000Z'
async function students() {
  const db = await aDatabase()
  const store = studyStore(db)
  return { store, students: profiles({ store, desk: desk(db), now: () => NOW, random: rng('profiles') }) }
}

it('there is always somebody who studies, without a question asked', async () => {
  const { students: all } = await students()
  const { profiles: list, current } = all.list()
  expect(list).toEqual([{ id: current, name: 'Student', createdAt: NOW }])
  expect(all.list().current).toBe(current)
})

it('a new profile is the chosen one; going back to the first finds what was kept under it', async () => {
  const { store, students: all } = await students()
  const first = all.current()
  store.put(first, 'note', { id: 'K01', data: '{}', due: null, changedAt: NOW })
  const made = all.create('Lena')
  expect(made.ok && made.value.profiles.map(({ name }) => name)).toEqual(['Lena', 'Student'])
  expect(all.current()).not.toBe(first)
  expect(store.count(all.current(), 'note')).toBe(0)
  expect(all.choose(first)).toMatchObject({ ok: true })
  expect(store.count(all.current(), 'note')).toBe(1)
})

it('a profile that is not there can be neither chosen nor renamed', async () => {
  const { students: all } = await students()
  const before = all.current()
  for (const tried of [all.choose('nobody1'), all.rename('nobody1', 'Lena')]) expect(tried).toMatchObject({ ok: false, reason: 'unknown-profile' })
  expect(all.current()).toBe(before)
})

it('a row that is none of its kind is not shown, and stays where it is', async () => {
  const { store, students: all } = await students()
  const id = all.current()
  store.put('odd', 'profile', { id: 'odd', data: '{"name":7}', due: null, changedAt: NOW })
  expect(all.list().profiles.map((each) => each.id)).toEqual([id])
  expect(store.everything('odd')).toHaveLength(1)
})
