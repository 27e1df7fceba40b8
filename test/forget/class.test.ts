import { expect, it } from 'vitest'
import { withoutWords } from '../../electron/store/forget-words.ts'
import { aDataFolder, aPageOf } from '../backup/support.ts'
import { comesIn, seated } from '../room/seated.ts'
import { aClass, writes } from '../support/a-class.ts'
import { anApp } from '../support/builders.ts'
import { aWholeLesson } from '../support/a-lesson.ts'
import { found } from './a-debate.ts'

/** Words that stand nowhere else in the world, one for each place of a class where somebody writes. */
const SAID = ['zyxspeech', 'zyxnoted', 'zyxrestated', 'zyxunfair', 'zyxchecked', 'zyxanswer', 'zyxnews', 'zyxstatement', 'zyxopen', 'zyxproposal']

async function aClassWithWords(file: string) {
  const app = await anApp({ db: file })
  const room = seated(aClass(app, { recipe: 'sac-45', options: { seating: 'manual' } }))
  comesIn(room, 'zyxname')
  room.teacher({ type: 'room.seat', seatings: [{ participant: 'zyxname', seat: 'kallas' }] })
  room.teacher({ type: 'room.goto', index: 1 })
  const first = room.as('k1', writes('zyxspeech', ['demands-first']))
  room.teacher({ type: 'advance' })
  const second = room.as('a1', writes('Said by the other side.', ['own-channel']))
  room.teacher({ type: 'advance' })
  const restated = room.as('k1', { type: 'room.restate', text: 'zyxrestated' })
  room.as('a1', { type: 'room.confirm', target: restated, fair: false, text: 'zyxunfair' })
  room.teacher({ type: 'room.goto', index: 3 })
  room.teacher({ type: 'room.spoken', seat: 'macron', participant: 'a2', text: 'zyxnoted', claims: [], cards: [], respondsTo: [] })
  const request = room.as('a1', { type: 'room.check', text: 'zyxchecked', about: null })
  room.teacher({ type: 'room.checked', request, text: 'zyxanswer', position: null, source: '' })
  room.teacher({ type: 'room.inject', text: 'zyxnews', date: '2026-02-02', source: 'made up', real: false, position: null })
  room.teacher({ type: 'room.goto', index: 6 })
  room.as('b1', { type: 'room.statement', text: 'zyxstatement', evidenceA: first, evidenceB: second, open: 'zyxopen' })
  return { app, room, page: aPageOf(app) }
}

it('erasing takes every text of a class out of every file, and its record still verifies', async () => {
  const { folder, file } = aDataFolder()
  const { app, room, page } = await aClassWithWords(file)
  expect(found(folder, SAID.slice(0, 9))).not.toEqual([])
  expect(await page.call('session.erase', { sessionId: room.id, names: false })).toMatchObject({ lines: 9, left: [] })
  expect(found(folder, SAID)).toEqual([])
  expect(app.verify(room.id)).toMatchObject({ ok: true, firstBad: null })
  app.close()
})

it('anonymising takes the names that people gave themselves in a class; who is called in neutral words stays so', async () => {
  const { folder, file } = aDataFolder()
  const { app, room, page } = await aClassWithWords(file)
  expect(app.record.participants(room.id).map(({ pseudonym }) => pseudonym)).toContain('ZYXNAME')
  await page.call('session.anonymise', { sessionId: room.id })
  expect(found(folder, ['ZYXNAME'])).toEqual([])
  const names = app.record.participants(room.id).filter(({ seat }) => seat !== 'facilitator').map(({ pseudonym }) => pseudonym)
  expect(new Set(names).size).toBe(9)
  for (const name of names) expect(name).toMatch(/^Student [A-Z]$/)
  app.close()
})

it('deleting leaves nothing of a class, of its seats and of its keys', async () => {
  const { folder, file } = aDataFolder()
  const { app, room, page } = await aClassWithWords(file)
  await page.call('session.delete', { sessionId: room.id })
  expect(app.record.session(room.id)).toBeNull()
  expect(found(folder, [...SAID, 'ZYXNAME', 'zyxname'])).toEqual([])
  app.close()
})

it('knows every event of a class in which words stand', async () => {
  const app = await anApp()
  const { room } = aWholeLesson(app)
  const worded = app.record.events(room.id).filter(({ payload }) => payload !== null && typeof withoutWords(payload) === 'string').map(({ type }) => type)
  const withLine = app.record.storedLines(room.id).filter(({ voice, kind, text }) => voice !== 'app' && kind !== 'vote' && text !== '').map(({ seq }) => seq)
  expect(worded).toHaveLength(withLine.length)
})
