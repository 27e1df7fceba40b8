import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../electron/compose.ts'
import { composeReading } from '../../electron/reading.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { SCHEMA_VERSION } from '../../electron/store/migrate.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { aSession, anApp } from '../support/builders.ts'

let given: string
let folder: string
let file: string
let sessionId: string

beforeAll(async () => {
  given = mkdtempSync(join(tmpdir(), 'tdt-given-'))
  const app = await anApp({ db: join(given, 'good.sqlite') })
  const session = aSession(app).goTo('opening')
  session.say('Talking to both sides is the only way.', ['talk-to-both'])
  sessionId = session.id
  app.close()
})
afterAll(() => rmSync(given, { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tdt-open-'))
  file = join(folder, 'tour-de-table.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const aGoodOne = () => copyFileSync(join(given, 'good.sqlite'), file)

function change(sql: string): void {
  const db = new Sqlite(file)
  db.exec(sql)
  db.close()
}

const bytesOf = (path: string) => (statSync(path, { throwIfNoEntry: false })?.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : null)

/** What compose says to the file, with its bytes and those that wait beside it checked to be as before. */
async function refusalOf(path = file) {
  const state = () => [path, `${path}-wal`].map(bytesOf)
  const before = state()
  const opened = await compose({ db: path, contentDir: contentDir() })
  if (opened.ok) {
    opened.value.close()
    throw new Error('It was opened.')
  }
  expect(state()).toEqual(before)
  return opened
}

describe('a file that cannot be used is left as it is, and the message says what to do:', () => {
  it('a database of a newer app', async () => {
    aGoodOne()
    change(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    expect(await refusalOf()).toMatchObject({ reason: 'database-newer', detail: expect.stringMatching(/newer version.*Nothing was changed.*Update the app, or choose another file with --db/) })
  })
  it('a database of a newer app that keeps its journal in another way', async () => {
    aGoodOne()
    change(`PRAGMA journal_mode = DELETE; PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    expect(await refusalOf()).toMatchObject({ reason: 'database-newer' })
  })
  it('a text file', async () => {
    writeFileSync(file, 'Dear diary, '.repeat(400))
    expect(await refusalOf()).toMatchObject({ reason: 'not-a-database', detail: expect.stringMatching(/not a Tour de Table database.*not changed.*--db/) })
  })
  it('the database of another program', async () => {
    change('CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES (1)')
    expect(await refusalOf()).toMatchObject({ reason: 'not-a-database', detail: expect.stringMatching(/another program.*not changed.*--db/) })
  })
  it('the database of another program that numbers its versions as we do', async () => {
    change(`CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = ${SCHEMA_VERSION}`)
    expect(await refusalOf()).toMatchObject({ reason: 'not-a-database' })
  })
  it('a database that was cut off', async () => {
    aGoodOne()
    truncateSync(file, Math.floor(statSync(file).size / 4096 / 2) * 4096)
    expect(await refusalOf()).toMatchObject({ reason: 'database-cut-off', detail: expect.stringMatching(/cut off: of \d+ bytes only \d+ are there.*not changed.*salvage --db ".*" --set-aside.*restore/) })
  })
  it('a database of which only its first bytes are left', async () => {
    aGoodOne()
    truncateSync(file, 60)
    expect(await refusalOf()).toMatchObject({ reason: 'database-cut-off' })
  })
  it('an empty file', async () => {
    writeFileSync(file, '')
    expect(await refusalOf()).toMatchObject({ reason: 'database-empty', detail: expect.stringMatching(/is empty: it has 0 bytes.*not changed.*begin with a new one: npx tour-de-table salvage/) })
  })
  it('a database that is gone while its last entries wait beside it', async () => {
    aGoodOne()
    const db = openDatabase(file)
    if (!db.ok) throw new Error(db.detail)
    db.value.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run('theme', 'dark')
    copyFileSync(`${file}-wal`, join(folder, 'moved.sqlite-wal'))
    expect(await refusalOf(join(folder, 'moved.sqlite'))).toMatchObject({ reason: 'database-empty', detail: expect.stringMatching(/is gone, but .* still in .*moved.sqlite-wal.*salvage/) })
    db.value.close()
  })
  it('a database whose first bytes are others', async () => {
    aGoodOne()
    writeFileSync(file, readFileSync(file).fill(0, 0, 40))
    expect(await refusalOf()).toMatchObject({ reason: 'database-damaged', detail: expect.stringMatching(/first bytes are not those of a database, but records of Tour de Table are in it.*salvage/) })
  })
  it('a database whose list of tables is gone', async () => {
    aGoodOne()
    writeFileSync(file, readFileSync(file).fill(0, 103, 105)) // no cell on its first page
    expect(await refusalOf()).toMatchObject({ reason: 'database-damaged', detail: expect.stringMatching(/is damaged: .*salvage/) })
  })
  it('a database that says it is of another version than its tables are', async () => {
    for (const version of [0, 1]) {
      aGoodOne()
      change(`PRAGMA user_version = ${version}`)
      expect(await refusalOf()).toMatchObject({ reason: 'database-damaged', detail: expect.stringMatching(/version/) })
    }
  })
  it('a database that was killed and then damaged, with what waits in its -wal', async () => {
    aGoodOne()
    const db = openDatabase(file)
    if (!db.ok) throw new Error(db.detail)
    db.value.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run('theme', 'dark')
    const killed = join(folder, 'killed.sqlite')
    for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${killed}${suffix}`)
    db.value.close()
    const bytes = readFileSync(killed)
    writeFileSync(killed, bytes.fill(0xff, 4096 * 60, 4096 * 61))
    expect(await refusalOf(killed)).toMatchObject({ reason: 'database-damaged' })
  })
  it('a database with flipped bytes in its first pages', async () => {
    aGoodOne()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xff, 100, 12_000))
    expect(await refusalOf()).toMatchObject({ reason: 'database-damaged' })
  })
  it('a folder', async () => {
    mkdirSync(file)
    expect(await refusalOf()).toMatchObject({ reason: 'not-a-database', detail: expect.stringMatching(/cannot be opened.*Nothing was changed.*--db/) })
  })
  it('a path through a file', async () => {
    writeFileSync(file, '')
    const refused = await refusalOf(join(file, 'inside.sqlite'))
    expect(refused.reason).toMatch(/^(not-a-database|read-only)$/)
    expect(refused.detail).toMatch(/Nothing was changed/)
  })
})

it('a file that is not there yet becomes a database, also where its first start was cut off', async () => {
  const path = join(folder, 'deeper', 'new.sqlite')
  mkdirSync(join(folder, 'deeper'))
  writeFileSync(`${path}.new`, 'half of a database')
  const app = await anApp({ db: path })
  expect(aSession(app).view().stage.kind).toBe('prepare')
  app.close()
  expect(readdirSync(join(folder, 'deeper')).toSorted()).toEqual(['new.sqlite', 'new.sqlite.lock'])
})

describe('a file that others hold or protect', () => {
  it('is refused while another process writes to it, with who that is', async () => {
    aGoodOne()
    const holder = spawn(process.execPath, [join(import.meta.dirname, '../support/lock-holder.ts'), file], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      const [said] = await once(holder.stdout, 'data')
      expect(String(said).trim()).toBe('held')
      expect(await refusalOf()).toMatchObject({ reason: 'database-in-use', detail: expect.stringContaining(`a test (process ${holder.pid}`) })
      const reading = composeReading(file)
      expect(reading.ok && reading.value.verify(sessionId).ok).toBe(true)
      if (reading.ok) reading.value.close()
    } finally {
      holder.kill('SIGKILL')
      await once(holder, 'close')
    }
    const app = await anApp({ db: file })
    expect(app.record.sessions()).toHaveLength(1)
    app.close()
  })

  /** Root may write everywhere: as root, the test goes on as `nobody` while it opens the file. */
  function asOrdinaryUser<T>(task: () => T): T {
    if (process.geteuid?.() !== 0) return task()
    process.seteuid!(65_534)
    try {
      return task()
    } finally {
      process.seteuid!(0)
    }
  }

  it('is refused where neither file nor folder may be written', () => {
    aGoodOne()
    const before = readFileSync(file)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    try {
      const opened = asOrdinaryUser(() => openDatabase(file))
      expect(opened).toMatchObject({ ok: false, detail: expect.stringMatching(/Nothing was changed.*--db/) })
      expect(opened.ok || opened.reason).toBe('read-only')
      expect(readFileSync(file).equals(before)).toBe(true)
    } finally {
      chmodSync(folder, 0o755)
    }
  })
})

it.skipIf(process.platform === 'win32')('a new database and its side files are for its user alone, whatever command makes it', () => {
  const db = openDatabase(file)
  if (!db.ok) throw new Error(db.detail)
  db.value.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run('theme', 'dark')
  expect([file, `${file}-wal`, `${file}-shm`].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600])
  db.value.close()
})
