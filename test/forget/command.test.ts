import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { forgetResultSchema, sessionListSchema, verifyResultSchema } from '../../electron/cli/shapes.ts'
import { sessionDataSchema } from '../../electron/export/session-data-schema.ts'
import { acquireLock } from '../../electron/store/lock.ts'
import { aDataFolder } from '../backup/support.ts'
import { command } from '../cli/command.ts'
import { ALL_WORDS, aDebate, found, SAID, WORDS } from './a-debate.ts'

/** A debate in a database that no app has open. */
async function aClosedDebate() {
  const { folder, file } = aDataFolder()
  const { app, session } = await aDebate(file)
  app.close()
  return { folder, file, session: session.id, sessions: (...argv: string[]) => command('sessions', ...argv, '--db', file) }
}

it('sessions erase takes the words out of every file, and verify counts the entries', async () => {
  const { folder, file, session, sessions } = await aClosedDebate()
  const { code, out } = await sessions('erase', session, '--json')
  expect([code, forgetResultSchema.parse(JSON.parse(out))]).toEqual([0, { session, entries: 2, drafts: 1, names: 0, cleaned: 1, left: [] }])
  expect(found(folder, SAID)).toEqual([])
  expect(found(folder, [WORDS.name])).not.toEqual([])
  expect(verifyResultSchema.parse(JSON.parse((await command('verify', session, '--db', file, '--json')).out))).toMatchObject({ ok: true, erased: 2 })
  expect(await sessions('erase', session, '--names', '--participant', 'p1')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Names taken off: 1') })
  expect(found(folder, ALL_WORDS)).toEqual([])
})

it('sessions anonymise takes the name alone', async () => {
  const { folder, session, sessions } = await aClosedDebate()
  expect(await sessions('anonymise', session)).toMatchObject({ code: 0, err: expect.stringContaining('Names taken off: 1') })
  expect(found(folder, [WORDS.name])).toEqual([])
  expect(found(folder, [WORDS.text])).not.toEqual([])
})

it('sessions delete takes everything, copies that were cut off by a kill included', async () => {
  const { folder, file, session, sessions } = await aClosedDebate()
  writeFileSync(join(folder, 'backups', '.2026-01-01T00-00-00-000Z-close.sqlite.999999999.part'), ALL_WORDS.join())
  for (const unfinished of ['.restoring', '.salvaging']) writeFileSync(file + unfinished, ALL_WORDS.join())
  expect(await sessions('delete', session)).toMatchObject({ code: 0, err: expect.stringContaining(`Deleted session ${session}`) })
  expect(found(folder, [...ALL_WORDS])).toEqual([])
  expect(sessionListSchema.parse(JSON.parse((await sessions('list', '--json')).out))).toEqual([])
})

it('sessions export writes everything that is stored, as a file or on stdout', async () => {
  const { folder, file, session, sessions } = await aClosedDebate()
  const { code, out } = await sessions('export', session)
  expect(code).toBe(0)
  const data = sessionDataSchema.parse(JSON.parse(out))
  expect([data.participants[0]?.name, data.drafts[0]?.draft.text]).toEqual([WORDS.name, WORDS.draft])
  const to = join(folder, 'out', 'data.json')
  expect(await sessions('export', session, '--participant', 'p1', '--out', to, '--json')).toMatchObject({ code: 0, out: JSON.stringify({ session, file: to }) })
  expect(sessionDataSchema.parse(JSON.parse(readFileSync(to, 'utf8'))).participant).toBe('p1')
  expect((await sessions('export', session, '--out', file)).code).toBe(2)
})

it('a session or participant that is not there is wrong use, and a running app is left to do it itself', async () => {
  const { folder, file, session, sessions } = await aClosedDebate()
  for (const verb of ['erase', 'anonymise', 'delete', 'export']) expect([verb, (await sessions(verb, 'nowhere')).code]).toEqual([verb, 2])
  expect((await sessions('erase', session, '--participant', 'p9')).code).toBe(2)
  expect((await command('sessions', 'delete', session, '--db', join(folder, 'nowhere.sqlite'))).code).toBe(2)
  const lock = acquireLock(file, 'a test')
  expect(await sessions('delete', session)).toMatchObject({ code: 1, err: expect.stringContaining('Archive → More') })
  if (lock.ok) lock.value.release()
  expect(found(folder, [WORDS.text])).not.toEqual([])
})

it('a file that cannot be cleaned is named, and the exit code says so', async () => {
  const { folder, session, sessions } = await aClosedDebate()
  mkdirSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'tour-de-table.damaged-2026-11-28T18-40-05Z.sqlite'), `SQLite format 3\0${'x'.repeat(5000)}`)
  const { code, err } = await sessions('erase', session)
  expect(code).toBe(1)
  expect(err).toContain('tour-de-table.damaged-2026-11-28T18-40-05Z.sqlite')
  expect(err).toContain('To be done with one of them, delete it')
})
