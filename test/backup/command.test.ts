import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { backupResultSchema, restoreResultSchema } from '../../electron/cli/shapes.ts'
import { backupFolder, listBackups } from '../../electron/store/backup-files.ts'
import { command, keptFolder, simulatedIn } from '../cli/command.ts'
import { startServer } from '../support/server.ts'

let shared: Awaited<ReturnType<typeof simulatedIn>>
beforeAll(async () => { shared = await simulatedIn(keptFolder(), '--auto') })
const backup = async (...more: string[]) => {
  const { out, code } = await command('backup', '--db', shared.db, '--json', ...more)
  return { code, ...backupResultSchema.parse(JSON.parse(out)) }
}
const sessions = async (db = shared.db) => JSON.parse((await command('sessions', 'list', '--db', db, '--json')).out) as { id: string }[]

it('backs up once, and says so when nothing has changed', async () => {
  const first = await backup()
  expect(first).toMatchObject({ code: 0, made: true, removed: [], bytes: statSync(first.file).size })
  expect(first.file.startsWith(backupFolder(shared.db))).toBe(true)
  expect(await backup()).toEqual({ ...first, made: false })
  const again = await command('backup', '--db', shared.db)
  expect([again.code, again.out]).toEqual([0, first.file])
  expect(again.err).toContain('Nothing has changed')
})

it('restores the latest one: a later session goes, what was there before can be had back', async () => {
  const first = await backup()
  await simulatedIn(shared.folder, '--auto', '--seed', '9')
  expect(await sessions()).toHaveLength(2)
  const { code, out } = await command('restore', '--from', 'latest', '--db', shared.db, '--json')
  expect(code).toBe(0)
  const done = restoreResultSchema.parse(JSON.parse(out))
  expect(done).toMatchObject({ restored: first.file, lost: { sessions: 1 }, back: { sessions: 0, lines: 0 }, drafts: [], setAside: null, before: expect.stringContaining('before-restore') })
  expect(done.lost.lines).toBeGreaterThan(10)
  expect((await sessions()).map(({ id }) => id)).toEqual([shared.session])
  expect((await command('verify', shared.session, '--db', shared.db)).code).toBe(0)
  const undo = await command('restore', '--from', done.before!, '--db', shared.db)
  expect(undo.err).toContain('Come back: 1 session,')
  expect(await sessions()).toHaveLength(2)
})

it('restores a copy from elsewhere into a database that does not exist yet', async () => {
  const stick = join(shared.folder, 'stick', 'class.sqlite')
  expect((await backup('--out', stick)).file).toBe(stick)
  const fresh = join(shared.folder, 'fresh', 'tour-de-table.sqlite')
  expect((await command('restore', '--from', stick, '--db', fresh)).code).toBe(0)
  expect(await sessions(fresh)).toEqual(await sessions())
  expect(statSync(fresh).mode & 0o077).toBe(0)
})

it('calls what names nothing bad use, and a wrong file a failure; nothing is created or changed', async () => {
  const nowhere = join(shared.folder, 'nowhere.sqlite')
  const essay = join(shared.folder, 'essay.txt')
  writeFileSync(essay, 'An essay. '.repeat(200))
  const code = async (...argv: string[]) => (await command(...argv)).code
  expect(await code('backup', '--db', nowhere)).toBe(2)
  expect(await code('restore', '--from', nowhere, '--db', shared.db)).toBe(2)
  expect(await code('restore', '--from', 'latest', '--db', nowhere)).toBe(2)
  expect(await code('restore', '--db', shared.db)).toBe(2)
  expect(await code('restore', '--from', essay, '--db', shared.db)).toBe(1)
  expect(await code('restore', '--from', shared.db, '--db', shared.db)).toBe(2)
  expect(existsSync(nowhere)).toBe(false)
  expect(readdirSync(shared.folder).filter((name) => /restoring|part$/.test(name))).toEqual([])
  expect(await sessions()).toHaveLength(2)
})

it('backs up beside a running app, which goes on, and does not restore under it', async () => {
  await using server = await startServer({ db: shared.db })
  expect((await backup()).code).toBe(0)
  const { code, err } = await command('restore', '--from', 'latest', '--db', shared.db)
  expect(code).toBe(1)
  expect(err).toMatch(/Settings → Your data.*in use by the browser mode/)
  expect((await fetch(server.address)).ok).toBe(true)
  expect(listBackups(shared.db).length).toBeGreaterThan(1)
})
