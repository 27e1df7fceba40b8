import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { acquireLock, lockHolder } from '../../electron/store/lock.ts'

function aDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tour-de-table-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'tour-de-table.sqlite')
}

/** Another process that tries for the lock, and what it said. */
async function anotherProcess(db: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/lock-holder.ts'), db], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve))
  return { child, said }
}

test('a second writer is refused and told who the first one is and what to do', async () => {
  const db = aDatabase()
  const { child, said } = await anotherProcess(db)
  expect(said).toBe('held')
  const second = acquireLock(db, 'serve')
  expect(second).toMatchObject({ ok: false, reason: 'database-in-use', detail: expect.stringContaining(`a test (process ${child.pid}, since 20`) })
  expect(second).toMatchObject({ detail: expect.stringContaining('--db') })
  expect(lockHolder(db)).toMatchObject({ pid: child.pid, what: 'a test' })
})

test('a killed writer leaves no lock behind', async () => {
  const db = aDatabase()
  const { child } = await anotherProcess(db)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(lockHolder(db)).toBeNull()
  expect(acquireLock(db, 'serve').ok).toBe(true)
})

test('the lock can be had again after its release, and nobody holds it in between', () => {
  const db = aDatabase()
  const first = acquireLock(db, 'serve')
  if (!first.ok) throw new Error(first.detail)
  expect(acquireLock(db, 'serve')).toMatchObject({ ok: false, reason: 'database-in-use' })
  first.value.release()
  expect(lockHolder(db)).toBeNull()
  expect(acquireLock(db, 'serve').ok).toBe(true)
})

test('a damaged lock is told as what it is, not as a damaged database', () => {
  const db = aDatabase()
  writeFileSync(`${db}.lock`, 'no lock at all '.repeat(600))
  expect(acquireLock(db, 'serve')).toMatchObject({ ok: false, reason: 'failed', detail: expect.stringMatching(/\.lock is damaged.*delete that file, then start again/) })
})

test('of several processes that start at once exactly one gets the lock', async () => {
  const db = aDatabase()
  const said = (await Promise.all(Array.from({ length: 4 }, () => anotherProcess(db)))).map((process) => process.said)
  expect(said.toSorted()).toEqual(['database-in-use', 'database-in-use', 'database-in-use', 'held'])
})

test('two names of one database have one lock', () => {
  const db = aDatabase()
  writeFileSync(db, '')
  symlinkSync(db, `${db}-link`)
  expect(acquireLock(`${db}-link`, 'serve').ok).toBe(true)
  expect(acquireLock(db, 'serve').ok).toBe(false)
})

test('a lock that cannot be written is a refusal, not a crash', () => {
  const db = aDatabase()
  writeFileSync(db, 'a file where a folder should be')
  expect(acquireLock(join(db, 'tour-de-table.sqlite'), 'serve')).toMatchObject({ ok: false, reason: 'read-only' })
})

test('a database in memory needs no lock', () => {
  expect(acquireLock(':memory:', 'serve').ok && acquireLock(':memory:', 'serve').ok).toBe(true)
})
