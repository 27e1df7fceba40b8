import { readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backupPath } from '../../electron/store/backup-files.ts'
import { profileDataSchema } from '../../shared/study/profile-data.ts'
import { aDataFolder, aPageOf } from '../backup/support.ts'
import { anApp, aSession } from '../support/builders.ts'
import { found } from './a-debate.ts'

const NAME = 'Zyxpupil'
const SEARCH = 'zyxsearched'

/** A profile with a name and a search that stand nowhere else, a search that was renamed and one that was deleted, a bout, and a backup of it all. */
async function aProfile(file: string) {
  const app = await anApp({ db: file })
  const page = aPageOf(app)
  const { current: first } = await page.call('profiles.list', {})
  const { current: id } = await page.call('profiles.create', { name: NAME })
  await page.call('settings.set', { key: 'name', value: NAME })
  const [kept] = await page.call('searches.save', { name: 'zyxrenamed', search: `q=${SEARCH}` })
  await page.call('searches.save', { id: kept!.id, name: SEARCH, search: `q=${SEARCH}` })
  const all = await page.call('searches.save', { name: 'zyxdeleted', search: 'q=1' })
  await page.call('searches.remove', { id: all.find(({ name }) => name === 'zyxdeleted')!.id })
  const session = aSession(app).goTo('exchange')
  session.say('These words belong to the debate.')
  await page.call('profiles.claim', { sessions: [session.id] })
  const { backup } = await page.call('backups.make', {})
  return { app, page, first, id, session, backup }
}
const WORDS = [NAME, SEARCH, 'zyxrenamed', 'zyxdeleted']

it('erasing a profile leaves not a word of it in any file, also of what it had deleted before; its debates stay and belong to nobody', async () => {
  const { folder, file } = aDataFolder()
  const { app, page, first, id, session } = await aProfile(file)
  expect(found(folder, WORDS).length).toBeGreaterThan(3)
  const before = session.lines()
  expect(await page.call('profiles.remove', { id })).toMatchObject({ current: first, cleaned: 1, left: [] })
  expect(found(folder, WORDS)).toEqual([])
  expect(session.lines()).toEqual(before)
  expect(await page.call('profiles.unclaimed', {})).toEqual([session.id])
  expect(await page.refusal('profiles.remove', { id })).toMatchObject({ reason: 'unknown-profile' })
  app.close()
  expect(found(folder, WORDS)).toEqual([])
})

it('erasing one profile takes nothing of another, nor of what belongs to everybody', async () => {
  const { file } = aDataFolder()
  const { app, page, id } = await aProfile(file)
  await page.call('profiles.create', { name: 'Lena' })
  const kept = await page.call('searches.save', { name: 'mine', search: 'q=channel' })
  const [other] = (await page.call('profiles.list', {})).profiles
  await page.call('profiles.remove', { id })
  expect(await page.call('searches.list', {})).toEqual(kept)
  expect((await page.call('profiles.list', {})).profiles).toContainEqual(other)
  app.close()
  const db = new Sqlite(file, { readonly: true })
  expect(db.prepare('SELECT count(*) FROM study WHERE profile = ?').pluck().get(id)).toBe(0)
  db.close()
})

it('a backup that comes back from elsewhere brings no erased profile back', async () => {
  const { folder, file } = aDataFolder()
  const { app, page, id, backup } = await aProfile(file)
  const kept = readFileSync(backupPath(file, backup.name))
  await page.call('profiles.remove', { id })
  writeFileSync(backupPath(file, backup.name), kept)
  await page.call('backups.restore', { name: backup.name })
  expect((await page.call('profiles.list', {})).profiles.map(({ name }) => name)).not.toContain(NAME)
  app.close()
  for (const word of WORDS) expect([word, readFileSync(file).includes(word)]).toEqual([word, false])
  expect(found(folder, [NAME])).toEqual([`${NAME} in backups/${backup.name}`]) // the file that the person put there is theirs
})

it('everything of a profile can be taken along as one file, which names its debates', async () => {
  const { file } = aDataFolder()
  const { app, page, id, session } = await aProfile(file)
  const { fileName, content } = await page.call('profiles.export', { id })
  expect(fileName).toBe(`tour-de-table-profile-${id}.json`)
  const data = profileDataSchema.parse(JSON.parse(content))
  expect(data).toMatchObject({ profile: { id, name: NAME }, bouts: [session.id] })
  expect(data.things.find(({ kind }) => kind === 'search')).toMatchObject({ data: { name: SEARCH } })
  expect(await page.refusal('profiles.export', { id: 'nobody' })).toMatchObject({ reason: 'unknown-profile' })
  app.close()
})

it('a debate that belongs to somebody cannot be claimed, and then none of the others is', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  const [first, second] = [aSession(app), aSession(app)]
  await page.call('profiles.claim', { sessions: [first.id] })
  expect(await page.refusal('profiles.claim', { sessions: [second.id, first.id] })).toMatchObject({ reason: 'already-done' })
  expect(await page.call('profiles.unclaimed', {})).toEqual([second.id])
  app.close()
})

it('what a profile removed a moment ago cannot be put back after its erasure', async () => {
  const app = await anApp()
  const page = aPageOf(app)
  const { current: id } = await page.call('profiles.create', { name: NAME })
  const { id: written } = await page.call('shoes.keep', { seat: 'kallas', asOf: '2026-03-31', origin: 'shoes', text: Array.from({ length: 70 }, (_, n) => `zyxcase${n}`).join(' '), claims: [{ claim: 'demands-first', relation: 'asserts', cards: [] }], shared: true, session: null })
  await page.call('shoes.remove', { id: written })
  await page.call('profiles.remove', { id })
  expect(await page.refusal('shoes.restore', {})).toMatchObject({ reason: 'nothing-to-undo' })
  app.close()
})
