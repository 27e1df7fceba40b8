import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { forgetter } from '../../electron/store/forget.ts'
import { backupFolder, backupPath, listBackups } from '../../electron/store/backup-files.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { aDataFolder, aPageOf, value } from '../backup/support.ts'
import { anApp } from '../support/builders.ts'
import { aDatabaseOfSchema } from '../support/old-database.ts'
import { ALL_WORDS, aDebate, found } from './a-debate.ts'

/** Erases words and names in a new app on the database. */
async function erase(file: string, sessionId: string) {
  const app = await anApp({ db: file })
  const page = aPageOf(app)
  const result = await page.call('session.erase', { sessionId, names: true })
  return { app, page, ...result }
}

const orders = (file: string): string[] => {
  const db = new Sqlite(file, { readonly: true })
  try {
    return db.prepare<[], string>("SELECT value FROM settings WHERE key GLOB 'forgetting*'").pluck().all()
  } finally {
    db.close()
  }
}

describe('a kill in the middle', () => {
  it('leaves an order, and the next start finishes it', async () => {
    const { folder, file } = aDataFolder()
    const { app, session } = await aDebate(file)
    app.close()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'forgetting.ts'), file, session.id], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(found(folder, ALL_WORDS)).not.toEqual([])
    expect(orders(file)).toHaveLength(1)
    const again = await anApp({ db: file })
    expect(await aPageOf(again).call('forgetting.left', {})).toEqual([])
    expect(found(folder, ALL_WORDS)).toEqual([])
    expect(again.verify(session.id)).toMatchObject({ ok: true, erased: 2 })
    again.close()
    expect(orders(file)).toEqual([])
  })

  it('right after the words left the database is made up for, and what was said since stays', async () => {
    const { folder, file } = aDataFolder()
    const { app, session } = await aDebate(file)
    app.close()
    const db = value(openDatabase(file))
    value(forgetter(db, file).begin({ session: session.id, participant: null, what: 'texts-and-names' }, new Date().toISOString()))
    db.close()
    const again = await anApp({ db: file })
    again.host.rename(session.id, 'Zyxnew')
    await aPageOf(again).call('forgetting.left', {})
    expect(found(folder, ALL_WORDS)).toEqual([])
    expect(again.record.participants(session.id)).toMatchObject([{ name: 'Zyxnew' }])
    again.close()
    expect(orders(file)).toEqual([])
  })

  it('leaves no copy half written, and what it began is removed', async () => {
    const { folder, file } = aDataFolder()
    const { app, session } = await aDebate(file)
    app.close()
    writeFileSync(join(backupFolder(file), '.a-backup.sqlite.999999999.part'), ALL_WORDS.join())
    const { app: again } = await erase(file, session.id)
    expect(found(folder, ALL_WORDS)).toEqual([])
    again.close()
  })
})

describe('a file beside the database', () => {
  it('is cleaned whatever a person has called it, and the backup of another database is not touched', async () => {
    const { folder, file } = aDataFolder()
    const { app, session } = await aDebate(file)
    app.close()
    const [backup] = listBackups(file)
    copyFileSync(backupPath(file, backup!.name), join(backupFolder(file), 'before the holidays.sqlite'))
    const foreign = backupPath(file, backup!.name.replace('.sqlite', '.other.sqlite'))
    copyFileSync(backupPath(file, backup!.name), foreign)
    const before = readFileSync(foreign)
    const { app: again, cleaned } = await erase(file, session.id)
    again.close()
    expect(cleaned).toBe(2)
    expect(readFileSync(foreign).equals(before)).toBe(true)
    expect(found(folder, ALL_WORDS).filter((line) => !line.includes('.other.sqlite'))).toEqual([])
    expect(statSync(backupPath(file, backup!.name)).mode & 0o777).toBe(0o600)
  })

  it('that another program is writing meanwhile is named, and cleaned once it has its name', async () => {
    const { folder, file } = aDataFolder()
    const { app, session, page } = await aDebate(file)
    const [backup] = listBackups(file)
    const part = join(backupFolder(file), `.2026-01-30T00-00-00-000Z-by-hand.sqlite.${process.ppid}.part`)
    copyFileSync(backupPath(file, backup!.name), part)
    expect((await page.call('session.erase', { sessionId: session.id, names: true })).left).toMatchObject([{ why: expect.stringContaining('being written by another program') }])
    renameSync(part, join(backupFolder(file), '2026-01-30T00-00-00-000Z-by-hand.sqlite'))
    expect(await page.call('forgetting.retry', {})).toEqual({ cleaned: 1, left: [] })
    expect(found(folder, ALL_WORDS)).toEqual([])
    app.close()
    expect(orders(file)).toEqual([])
  })

  it('that was set aside with its -wal is cleaned with it', async () => {
    const { folder, file } = aDataFolder()
    const { app, session } = await aDebate(file)
    const aside = join(folder, 'tour-de-table.damaged-2026-11-28T18-40-05Z.sqlite')
    for (const side of ['', '-wal']) copyFileSync(file + side, aside + side)
    app.close()
    const { app: again, left } = await erase(file, session.id)
    again.close()
    expect(left).toEqual([])
    expect(found(folder, ALL_WORDS)).toEqual([])
    expect(existsSync(`${aside}-wal`)).toBe(false)
    const db = new Sqlite(aside, { readonly: true })
    expect(db.prepare('SELECT count(*) FROM events WHERE payload IS NULL').pluck().get()).toBe(2)
    db.close()
  })

  it('of an older schema is brought up to date and cleaned', async () => {
    const { file, folder } = aDataFolder()
    const old = join(folder, 'old.sqlite')
    aDatabaseOfSchema(3, old).close()
    const look = new Sqlite(old)
    const session = look.prepare<[], string>("SELECT session_id FROM events WHERE type = 'deliver' AND payload LIKE '%\"text\":\"_%' LIMIT 1").pluck().get()!
    const words = look.prepare<[string], string>("SELECT text FROM lines WHERE session_id = ? AND voice = 'student' AND text <> ''").pluck().all(session)
    look.pragma('journal_mode = DELETE')
    look.close()
    expect(words.length).toBeGreaterThan(0)
    copyFileSync(old, file)
    mkdirSync(backupFolder(file))
    copyFileSync(old, join(backupFolder(file), '2026-01-01T00-00-00-000Z-close.sqlite'))
    copyFileSync(old, join(dirname(file), 'keep'))
    const { app, cleaned, left } = await erase(file, session)
    app.close()
    expect({ cleaned, left }).toEqual({ cleaned: 1, left: [] }) // the one before the change of schema would have been the same
    expect(found(folder, words).filter((line) => !/ in (?:old\.sqlite|keep)$/.test(line))).toEqual([])
  })

  it('that cannot be read is named, survives a restart as such, and is removed or left as the person says', async () => {
    const { folder, file } = aDataFolder()
    const { app, session } = await aDebate(file)
    app.close()
    const names = ['2026-11-28T18-40-05Z', '2026-11-28T18-41-05Z'].map((time) => `tour-de-table.damaged-${time}.sqlite`)
    const broken = readFileSync(file)
    broken.fill(7, 4096, 4096 * 20)
    broken.write(ALL_WORDS.join(' '), 4096 * 3)
    for (const name of names) writeFileSync(join(folder, name), broken)
    const first = await erase(file, session.id)
    expect(first.left.map((each) => each.file)).toEqual(names)
    expect(first.left[0]?.why).toContain('could not be cleaned, was left as it is')
    first.app.close()
    expect(readFileSync(join(folder, names[0]!)).equals(broken)).toBe(true)
    const again = await anApp({ db: file })
    const page = aPageOf(again)
    expect((await page.call('forgetting.left', {})).map((each) => each.file)).toEqual(names)
    expect((await page.call('forgetting.giveUp', { file: names[0]!, remove: true })).map((each) => each.file)).toEqual([names[1]])
    expect(existsSync(join(folder, names[0]!))).toBe(false)
    expect(await page.call('forgetting.giveUp', { file: names[1]!, remove: false })).toEqual([])
    expect(readFileSync(join(folder, names[1]!)).equals(broken)).toBe(true)
    expect(await page.call('forgetting.retry', {})).toEqual({ cleaned: 0, left: [] })
    again.close()
    expect(orders(file)).toEqual([])
  })

  it('is removed only if it is among those that are left', async () => {
    const { file } = aDataFolder()
    const { app, page } = await aDebate(file)
    for (const name of ['../tour-de-table.sqlite', 'tour-de-table.sqlite', '', 'backups', '/etc/passwd']) expect(await page.refusal('forgetting.giveUp', { file: name, remove: true })).toMatchObject({ reason: 'unknown-backup' })
    expect(existsSync(file)).toBe(true)
    app.close()
  })

  it('of a newer app is named and stays', async () => {
    const { file } = aDataFolder()
    const { app, session } = await aDebate(file)
    app.close()
    const [backup] = listBackups(file)
    const newer = new Sqlite(backupPath(file, backup!.name))
    newer.pragma('user_version = 99')
    newer.close()
    const { app: again, left } = await erase(file, session.id)
    again.close()
    expect(left).toMatchObject([{ file: join('backups', backup!.name), why: expect.stringContaining('newer version') }])
  })
})

it('while another program reads an earlier state, that is said, and trying again finishes it', async () => {
  const { folder, file } = aDataFolder()
  const { app, session, page } = await aDebate(file)
  const reader = new Sqlite(file, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM events').get()
  const { lines, left } = await page.call('session.erase', { sessionId: session.id, names: true })
  expect({ lines, left }).toMatchObject({ lines: 2, left: [{ file: 'tour-de-table.sqlite', why: expect.stringContaining('Another program is reading') }] })
  expect(session.lines().filter(({ erased }) => erased)).toHaveLength(2)
  reader.exec('COMMIT')
  reader.close()
  expect(await page.call('forgetting.retry', {})).toEqual({ cleaned: 0, left: [] })
  expect(found(folder, ALL_WORDS)).toEqual([])
  app.close()
})
