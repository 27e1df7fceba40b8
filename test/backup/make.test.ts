import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backupBeforeMigration, backupKeeper, backupOf } from '../../electron/store/backup.ts'
import { backupFolder, backupPath, listBackups } from '../../electron/store/backup-files.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { START } from '../support/builders.ts'
import { aDatabaseFile, aDataFolder, namesIn, value } from './support.ts'

async function anOpenDatabase() {
  const { folder, file } = aDataFolder()
  await aDatabaseFile(file)
  const db = value(openDatabase(file))
  let settings = 0
  return { folder, file, db, keeper: backupKeeper(db, file), change: () => void db.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run(`k${++settings}`, 'v') }
}

it('is one private file that holds everything committed, named by its moment and why it was made', async () => {
  const { file, db, keeper, change } = await anOpenDatabase()
  change() // still in the -wal
  const { backup, made } = value(await keeper.make('by-hand', START))
  expect([made, backup.name, backup.at]).toEqual([true, '2026-01-29T09-00-00-000Z-by-hand.sqlite', '2026-01-29T09:00:00.000Z'])
  expect(namesIn(file)).toEqual([backup.name])
  expect(statSync(backupPath(file, backup.name)).mode & 0o777).toBe(0o600)
  expect(statSync(backupFolder(file)).mode & 0o777).toBe(0o700)
  const copy = new Sqlite(backupPath(file, backup.name), { readonly: true })
  expect(copy.prepare('SELECT key FROM settings').pluck().all()).toEqual(['k1'])
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
  copy.close()
  expect(namesIn(file)).toEqual([backup.name]) // looking into it leaves nothing beside it
  db.close()
})

it('makes none when nothing was written since the last one, in this process or in one before', async () => {
  const first = await anOpenDatabase()
  const { backup } = value(await first.keeper.make('timed', START))
  expect(value(await first.keeper.make('by-hand', START + 1000))).toEqual({ backup, made: false, removed: [] })
  first.db.close()
  const db = value(openDatabase(first.file))
  const second = backupKeeper(db, first.file)
  expect(second.changed()).toBe(true) // it cannot know yet, so it compares
  expect(value(await second.make('close', START + 2000))).toEqual({ backup, made: false, removed: [] })
  expect(second.changed()).toBe(false)
  db.prepare("INSERT INTO settings (key, value) VALUES ('theme', 'dark')").run()
  expect(second.changed()).toBe(true)
  expect(value(await second.make('close', START + 3000)).made).toBe(true)
  expect(listBackups(first.file).map(({ why }) => why)).toEqual(['close', 'timed'])
  db.close()
})

it('makes one anew when somebody has removed the last one', async () => {
  const { file, db, keeper } = await anOpenDatabase()
  const { backup } = value(await keeper.make('timed', START))
  rmSync(backupPath(file, backup.name))
  expect(value(await keeper.make('timed', START + 1000)).made).toBe(true)
  db.close()
})

it('goes on while the database is written to, and is of one moment', async () => {
  const { file, db, keeper } = await anOpenDatabase()
  const insert = db.prepare('INSERT INTO settings (key, value) VALUES (?, ?)')
  insert.run('long', 'x'.repeat(3_000_000)) // more than one step
  const steps: number[] = []
  const { backup } = value(await keeper.make('timed', START, { progress: (done) => { steps.push(done); db.transaction(() => [1, 2].forEach((n) => insert.run(`during-${steps.length}-${n}`, 'x'.repeat(3000))))() } }))
  expect(steps.length).toBeGreaterThan(1)
  const copy = new Sqlite(backupPath(file, backup.name), { readonly: true })
  expect(Number(copy.prepare('SELECT count(*) FROM settings').pluck().get()) % 2).toBe(1) // the long one, and never half a transaction
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  copy.close()
  expect(keeper.changed()).toBe(true) // what was written meanwhile counts as new
  db.close()
})

it('removes by the rule, tells which, and touches no other file in the folder', async () => {
  const { file, db, keeper, change } = await anOpenDatabase()
  mkdirSync(backupFolder(file), { recursive: true })
  writeFileSync(join(backupFolder(file), 'my-notes.sqlite'), 'kept')
  const removed: string[] = []
  for (let n = 0; n < 14; n += 1) {
    change()
    removed.push(...value(await keeper.make(n % 2 ? 'by-hand' : 'timed', START + n * 60_000)).removed.map(({ at }) => at))
  }
  expect(removed).toEqual([0, 1, 2, 3].map((n) => new Date(START + n * 60_000).toISOString()))
  expect(listBackups(file)).toHaveLength(10)
  expect(existsSync(join(backupFolder(file), 'my-notes.sqlite'))).toBe(true)
  db.close()
})

it('keeps two databases of one folder apart', async () => {
  const { folder, file } = aDataFolder()
  const other = join(folder, 'week-12.sqlite')
  for (const each of [file, other]) {
    await aDatabaseFile(each)
    const db = value(openDatabase(each))
    value(await backupKeeper(db, each).make('by-hand', START))
    db.close()
  }
  expect(listBackups(file).map(({ name }) => name)).toEqual(['2026-01-29T09-00-00-000Z-by-hand.sqlite'])
  expect(listBackups(other).map(({ name }) => name)).toEqual(['2026-01-29T09-00-00-000Z-by-hand.week-12.sqlite'])
})

it('gives up a copy that takes too long, and leaves nothing of it', async () => {
  const { file, db, keeper } = await anOpenDatabase()
  expect(await keeper.make('close', START, { withinMs: -1 })).toMatchObject({ ok: false, reason: 'backup-failed', detail: expect.stringMatching(/not ready in time.*stored as before/) })
  expect(namesIn(file)).toEqual([])
  db.close()
})

it('refuses a copy of a damaged database, and keeps every older backup', async () => {
  const { file, db, keeper, change } = await anOpenDatabase()
  value(await keeper.make('timed', START))
  change()
  db.unsafeMode(true).pragma('writable_schema = ON')
  db.exec("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'settings') WHERE name = 'drafts'")
  expect(await keeper.make('timed', START + 1000)).toMatchObject({ ok: false, reason: 'database-damaged', detail: expect.stringContaining('no older backup was removed') })
  expect(namesIn(file)).toHaveLength(1)
  db.close()
})

it('says that the folder cannot be written', async () => {
  const { file, db, keeper } = await anOpenDatabase()
  writeFileSync(backupFolder(file), 'a file in the way')
  expect(await keeper.make('close', START)).toMatchObject({ ok: false, reason: 'read-only', detail: expect.stringContaining('Make that folder writable') })
  db.close()
})

it('removes what a killed backup left behind, and nothing that another living process is making', async () => {
  const { file, db, keeper } = await anOpenDatabase()
  mkdirSync(backupFolder(file), { recursive: true })
  const part = (pid: number) => join(backupFolder(file), `.2026-01-28T09-00-00-000Z-close.sqlite.${pid}.part`)
  for (const path of [part(2 ** 22 + 1), `${part(2 ** 22 + 1)}-journal`, part(process.ppid)]) writeFileSync(path, 'half')
  expect(listBackups(file)).toEqual([])
  value(await keeper.make('close', START))
  expect(namesIn(file).filter((name) => name.startsWith('.'))).toEqual([`.2026-01-28T09-00-00-000Z-close.sqlite.${process.ppid}.part`])
  db.close()
})

it('before a migration is made at once, and only with it the migration may go on', async () => {
  const { file, db } = await anOpenDatabase()
  expect(value(backupBeforeMigration(db, file, START)).backup.why).toBe('before-migration')
  const { folder, file: blocked } = aDataFolder()
  await aDatabaseFile(blocked)
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  const other = value(openDatabase(blocked))
  expect(backupBeforeMigration(other, blocked, START)).toMatchObject({ ok: false, reason: 'read-only', detail: expect.stringMatching(/older version.*not without a backup.*Until then/s) })
  for (const each of [db, other]) each.close()
})

it('copies a database beside its running app to any place, and never over a file', async () => {
  const { folder, file, db } = await anOpenDatabase()
  const out = join(folder, 'stick', 'class.sqlite')
  expect(value(await backupOf(file, START, out))).toEqual({ file: out, made: null })
  expect(statSync(out).mode & 0o777).toBe(0o600)
  const bytes = readFileSync(out)
  expect(await backupOf(file, START, out)).toMatchObject({ ok: false, reason: 'backup-failed', detail: expect.stringContaining('never replaces a file') })
  expect(readFileSync(out).equals(bytes)).toBe(true)
  expect(value(await backupOf(file, START)).made?.backup.why).toBe('by-hand')
  db.close()
})
