import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { ownRecipes } from '../../electron/store/own-recipes.ts'
import { studyStore } from '../../electron/store/study.ts'
import { CLASS_RECIPES } from '../../shared/recipes/all.ts'
import { aSession, anApp, fileIn } from '../support/builders.ts'
import { salvaged } from './support.ts'

const mine = { ...CLASS_RECIPES['sac-45']!, id: 'mine', title: 'Leçon « à nous »' }

it('a teacher’s own recipes come out of a database whose first page is gone, those that fit; of one that was changed, the newest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-salvage-recipes-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [file, out] = [fileIn(folder), join(folder, 'new.sqlite')]
  const app = await anApp({ db: file })
  aSession(app)
  app.close()
  const db = new Sqlite(file)
  ownRecipes(db).save({ ...mine, title: 'As it was' }, '2026-01-29T09:00:00.000Z')
  ownRecipes(db).save(mine, '2026-01-29T10:00:00.000Z')
  db.prepare('INSERT INTO own_recipes VALUES (?, ?, ?)').run('odd', '{"id":"odd"}', '2026-01-29T10:00:00.000Z')
  db.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, 100, 4096))

  const report = await salvaged(file, out)
  expect(report.recipes).toBe(1)
  const after = new Sqlite(out)
  expect(ownRecipes(after).all()).toEqual([mine])
  after.close()
})

it('what was done at the study desk comes out too; of a thing that was changed, the newest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-salvage-study-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [file, out] = [fileIn(folder), join(folder, 'new.sqlite')]
  const app = await anApp({ db: file })
  aSession(app)
  app.close()
  const note = { id: 'K01', data: '{"text":"Ask who printed it first."}', due: null, changedAt: '2026-01-29T10:00:00.000Z' }
  const db = new Sqlite(file)
  studyStore(db).put('lena', 'note', { ...note, data: '{"text":"as it was"}', changedAt: '2026-01-29T09:00:00.000Z' })
  studyStore(db).put('lena', 'note', note)
  studyStore(db).put('', 'card', { id: 'c1', data: '{}', due: '2026-02-01T00:00:00.000Z', changedAt: note.changedAt })
  db.close()
  writeFileSync(file, readFileSync(file).fill(0, 100, 4096))

  expect((await salvaged(file, out)).study).toBe(2)
  const after = new Sqlite(out)
  expect(studyStore(after).everything('lena')).toEqual([{ kind: 'note', ...note }])
  expect(studyStore(after).due('', 'card', '2026-03-01T00:00:00.000Z', 10).map(({ id }) => id)).toEqual(['c1'])
  after.close()
})
