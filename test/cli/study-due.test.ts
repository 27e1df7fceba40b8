import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { studyDueResultSchema } from '../../electron/cli/shapes.ts'
import { START } from '../support/builders.ts'
import { bouts } from '../../electron/host/study/bouts.ts'
import { profiles } from '../../electron/host/study/profiles.ts'
import { reviewing } from '../../electron/host/study/review.ts'
import { desk } from '../../electron/store/desk.ts'
import { openDossier } from '../../electron/store/dossier.ts'
import { importPack } from '../../electron/store/import-pack.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { studyStore } from '../../electron/store/study.ts'
import { weakSpots } from '../../electron/store/weak-spots.ts'
import { rng } from '../../shared/lib/rng.ts'
import { NOW, PACK_ID, thePack } from '../store/pack-support.ts'
import { aFolder, command } from './command.ts'

/** A database in which Lena has answered one card; two others are called Ben. */
function aDesk(): { db: string; lena: string; card: string } {
  const file = join(aFolder(), 'desk.sqlite')
  const opened = openDatabase(file)
  if (!opened.ok) throw new Error(opened.detail)
  const db = opened.value
  importPack(db, thePack(), NOW)
  const [store, record, dossier] = [studyStore(db), recordReader(db), openDossier(db, PACK_ID)]
  const people = profiles({ store, desk: desk(db), now: () => new Date(START).toISOString(), random: rng('cli') })
  for (const name of ['Ben', 'ben', 'Lena']) people.create(name)
  const lena = people.current()
  const review = reviewing({ store, dossier, record, spots: weakSpots(db), bouts: bouts({ store, record, profiles: people, now: () => new Date(START).toISOString() }), now: () => START }, lena)
  const { card } = review.next('en')
  if (!card) throw new Error('nothing is asked')
  review.grade({ card: card.id, version: card.version, grade: 4, took: null }, 'en')
  db.close()
  return { db: file, lena, card: card.id }
}

describe('study due', () => {
  it('lists what a profile has to review at a moment, what is due before what is new, whatever the case of the name', async () => {
    const { db, lena, card } = aDesk()
    const { code, out } = await command('study', 'due', '--profile', 'LENA', '--at', '2026-03-29', '--db', db, '--json')
    expect(code).toBe(0)
    const result = studyDueResultSchema.parse(JSON.parse(out))
    expect(result).toMatchObject({ profile: { id: lena, name: 'Lena' }, at: '2026-03-29T00:00:00.000Z', due: 1, fresh: 10, learning: 0, cards: [{ id: card, reps: 1 }, ...Array.from({ length: 10 }, () => ({ due: null, reps: 0 }))] })
    expect(JSON.parse((await command('study', 'due', '--profile', lena, '--at', '2026-01-29T09:01:00Z', '--db', db, '--json')).out)).toMatchObject({ due: 0, fresh: 9 })
  })

  it('names the profiles there are where there is no such one, or more than one', async () => {
    const { db } = aDesk()
    expect(await command('study', 'due', '--profile', 'Anna', '--db', db, '--json')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^There is no profile Anna\. There are: (?=.*Ben \(\w+\))(?=.*Lena \(\w+\))/) })
    expect(await command('study', 'due', '--profile', 'Ben', '--db', db)).toMatchObject({ code: 2, err: expect.stringContaining('by its id') })
    expect(await command('study', 'due', '--profile', 'Lena', '--db', join(aFolder(), 'none.sqlite'))).toMatchObject({ code: 2 })
    expect(await command('study', 'due', '--db', db)).toMatchObject({ code: 2 })
  })
})
