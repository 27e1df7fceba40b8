import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkBundle } from '../../electron/doctor/bundle.ts'
import type { Check } from '../../electron/doctor/check.ts'
import { checkPort } from '../../electron/doctor/port.ts'
import { checkBrowser, checkElectron } from '../../electron/doctor/programs.ts'
import { anApp } from '../support/builders.ts'
import { aServer } from '../support/open-server.ts'
import { COMMAND, startServer } from '../support/server.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What the real command finds. */
function doctor(db: string): { status: number | null; ok: boolean; byName: Record<string, Check> } {
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, 'doctor', '--json', '--db', db], { encoding: 'utf8' })
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] }
  return { status, ok, byName: Object.fromEntries(checks.map((check) => [check.name, check])) }
}

test('on a new machine everything is in order, and looking makes no database', () => {
  const db = join(aFolder(), 'data', 'tour-de-table.sqlite')
  const { status, ok, byName } = doctor(db)
  expect([status, ok]).toEqual([0, true])
  expect(Object.keys(byName)).toEqual(['runtime', 'window', 'build', 'database', 'pack', 'port', 'browser'])
  expect(byName.pack?.found).toContain('not in the database yet')
  expect(existsSync(join(db, '..'))).toBe(false)
})

test('it names the process that writes to the database', async () => {
  await using server = await startServer()
  const { status, byName } = doctor(server.db)
  expect(status).toBe(0)
  expect(byName.writer?.found).toMatch(/process \d+, since 20/)
  expect(byName.pack?.found).toContain('; in the database')
})

test('what is not a database is a fault, with what to do', () => {
  const file = join(aFolder(), 'essay.txt')
  writeFileSync(file, 'No database at all. '.repeat(50))
  const { status, ok, byName } = doctor(file)
  expect([status, ok]).toEqual([1, false])
  expect(byName.database).toMatchObject({ ok: false, todo: expect.stringContaining('--db') })
})

test('a page of the database that is damaged is a fault, with the way out', async () => {
  const file = join(aFolder(), 'tour-de-table.sqlite')
  const app = await anApp({ db: file })
  app.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, 4096 * 60, 4096 * 61))
  const { status, byName } = doctor(file)
  expect([status, byName.database]).toEqual([1, { name: 'database', ok: false, found: `${file}: database-damaged`, todo: expect.stringMatching(/is damaged: .*salvage.*restore/) }])
})

test('a port in use and a missing Electron or browser are told, but are no fault', async () => {
  await using server = await aServer()
  expect(await checkPort(server.port)).toMatchObject({ ok: true, found: expect.stringContaining('EADDRINUSE') })
  expect(checkElectron(aFolder())).toMatchObject({ ok: true, todo: expect.stringContaining('npm start') })
  expect(checkBrowser({ PATH: aFolder() }, 'linux')).toMatchObject({ ok: true, found: 'none found on the PATH' })
})

test('a page that is not built is a fault; one older than its sources is told', () => {
  const root = aFolder()
  expect(checkBundle(root)).toMatchObject({ ok: false, todo: expect.stringContaining('npm run build') })
  mkdirSync(join(root, 'out', 'renderer'), { recursive: true })
  writeFileSync(join(root, 'out', 'renderer', 'index.html'), '')
  expect(checkBundle(root)).toMatchObject({ ok: false, found: expect.stringContaining('exports sessions') })
  mkdirSync(join(root, 'out', 'main'))
  writeFileSync(join(root, 'out', 'main', 'export-worker.js'), '')
  writeFileSync(join(root, 'source.ts'), '')
  const hashOfNothing = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
  writeFileSync(join(root, 'out', 'build-stamp.json'), JSON.stringify({ 'source.ts': [0, 1, hashOfNothing] }))
  utimesSync(join(root, 'source.ts'), 5, 5) // a new time alone is no change
  expect(checkBundle(root).found).toContain('built from the present sources')
  writeFileSync(join(root, 'source.ts'), 'changed')
  expect(checkBundle(root)).toMatchObject({ ok: true, found: expect.stringContaining('source.ts') })
})
