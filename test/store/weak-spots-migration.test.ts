import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../electron/store/open.ts'
import { weakSpots } from '../../electron/store/weak-spots.ts'
import { aSession, anApp, fileIn, sessionOf } from '../support/builders.ts'
import { aDatabase, aHostOn } from '../support/host-on.ts'
import { aDatabaseOfSchema, rowsOf } from '../support/old-database.ts'

const NOW = '2026-01-29T09:01:00.000Z'

it('the closed bouts of a database that knew no weak spots get theirs when they are opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-weak-spots-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = fileIn(folder)
  const old = aDatabaseOfSchema(2, file)
  expect(rowsOf(old)).not.toHaveProperty('weak_spots')
  old.close()

  const app = await anApp({ db: file })
  const [done, running] = ['closed', 'running'].map((status) => app.record.sessions().find((row) => row.status === status)!.id)
  for (const id of [done!, running!]) sessionOf(app, id).view()
  app.close()

  const after = openDatabase(file)
  if (!after.ok) throw new Error(after.detail)
  expect(weakSpots(after.value).of(done!, 'p1')).toContainEqual({ kind: 'unsupported', claim: 'own-channel', position: null, line: expect.any(Number) })
  expect(weakSpots(after.value).of(running!, 'p1')).toEqual([])
  after.value.close()
})

it('the database refuses a weak spot that names nothing, or belongs to nobody', async () => {
  const db = await aDatabase()
  const kept = weakSpots(db)
  const spot = { kind: 'missed', claim: 'own-channel', position: null, line: 3 } as const
  expect(() => kept.keep('no-such', 'p1', [spot], NOW)).toThrow('FOREIGN KEY')
  const { id } = aSession(aHostOn(db))
  kept.keep(id, 'p1', [spot], NOW)
  expect(() => kept.keep(id, 'p1', [spot, { ...spot, claim: null }], NOW)).toThrow('CHECK')
  expect(kept.of(id, 'p1')).toEqual([spot]) // all or nothing
})
