import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupKeeper } from '../../electron/store/backup.ts'
import { backupFolder, listBackups } from '../../electron/store/backup-files.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { START } from '../support/builders.ts'
import { welcomed } from '../support/open-server.ts'
import { startServer } from '../support/server.ts'
import { aDatabaseFile, aDataFolder, namesIn, value } from './support.ts'

const BACKING_UP = join(import.meta.dirname, 'backing-up.ts')

const isWhole = (file: string) => {
  const db = value(openDatabase(file))
  db.close()
  return true
}

it('a kill in the middle of a backup leaves the database whole and no backup that counts, and the next one tidies up', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file, 5)
  const child = spawn(process.execPath, [BACKING_UP, file, 'halfway'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(namesIn(file).filter((name) => name.endsWith('.part'))).toHaveLength(1)
  expect(listBackups(file)).toEqual([])
  expect(isWhole(file)).toBe(true)
  const db = value(openDatabase(file))
  const { backup } = value(await backupKeeper(db, file).make('close', START))
  expect(namesIn(file)).toEqual([backup.name])
  db.close()
})

it('a disk that takes no more ends a backup with nothing half made, and the debates as before', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file, 5)
  const limited = spawnSync('sh', ['-c', `ulimit -f 4096; exec "$@"`, 'sh', process.execPath, BACKING_UP, file], { encoding: 'utf8' })
  expect(limited.stdout).toMatch(/^(disk-full|backup-failed) .*stored as before, and nothing half made was left/)
  expect(namesIn(file)).toEqual([])
  expect(isWhole(file)).toBe(true)
})

describe.runIf(process.getuid?.() === 0)('on a disk of its own', () => {
  it('says that the disk is full, and makes the backup once there is space', async () => {
    const { file } = aDataFolder()
    await aDatabaseFile(file, 5)
    const folder = backupFolder(file)
    mkdirSync(folder, { mode: 0o700 })
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status).toBe(0)
    onTestFinished(() => void spawnSync('umount', ['-l', folder]))
    const ballast = join(folder, 'ballast')
    writeFileSync(ballast, Buffer.alloc(4 * 2 ** 20))
    const db = value(openDatabase(file))
    const keeper = backupKeeper(db, file)
    expect(await keeper.make('timed', START)).toMatchObject({ ok: false, reason: 'disk-full', detail: expect.stringContaining('Free some space') })
    expect(namesIn(file)).toEqual(['ballast'])
    rmSync(ballast)
    expect(value(await keeper.make('timed', START)).made).toBe(true)
    db.close()
  })
})

it('closing makes a backup, and none when nothing was written since', async () => {
  const { file } = aDataFolder()
  const first = await startServer({ db: file })
  expect(await first.kill('SIGTERM')).toBe(0)
  const [backup] = listBackups(file)
  expect(backup?.why).toBe('close')
  expect(first.said()).toContain(backup!.name)
  const second = await startServer({ db: file })
  expect(await second.kill('SIGINT')).toBe(0)
  expect(listBackups(file)).toEqual([backup])
})

it('closing does not hang on 50 MB, and a kill right after the signal loses nothing', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file, 50)
  expect(statSync(file).size).toBeGreaterThan(50e6)
  const server = await startServer({ db: file })
  const client = await welcomed(server, server.token)
  client.send({ t: 'call', id: 1, method: 'settings.set', params: { key: 'name', value: 'Ada' } })
  await client.next()
  const killed = server.kill('SIGTERM')
  setTimeout(() => void server.kill('SIGKILL'), 60)
  await killed
  const again = await startServer({ db: file })
  const start = performance.now()
  expect(await again.kill('SIGTERM')).toBe(0)
  const took = performance.now() - start
  console.log(`closing with a backup of 50 MB took ${Math.round(took)} ms`)
  expect(took).toBeLessThan(8_000)
  const [backup] = listBackups(file)
  const copy = new Sqlite(join(backupFolder(file), backup!.name), { readonly: true })
  expect(copy.prepare("SELECT value FROM settings WHERE key = 'name'").pluck().get()).toBe('Ada')
  copy.close()
}, 60_000)

it('where no backup can be made the app still closes, says so, and says it again at the next start until one succeeds', async () => {
  const { file } = aDataFolder()
  await aDatabaseFile(file)
  writeFileSync(backupFolder(file), 'a file in the way')
  const server = await startServer({ db: file })
  expect(await server.kill('SIGTERM')).toBe(0)
  expect(server.said()).toMatch(/No backup was made, because .*backups cannot be written\. The debates are stored as before/)
  expect(readFileSync(backupFolder(file), 'utf8')).toBe('a file in the way')
  await using again = await startServer({ db: file })
  const client = await welcomed(again, again.token)
  const list = async () => {
    client.send({ t: 'call', id: 1, method: 'backups.list', params: {} })
    return await client.next()
  }
  expect(await list()).toMatchObject({ value: { backups: [], trouble: { reason: 'read-only', detail: expect.stringContaining('Make that folder writable'), at: expect.any(String) } } })
  rmSync(backupFolder(file))
  client.send({ t: 'call', id: 2, method: 'backups.make', params: {} })
  while ((await client.next()).t === 'progress');
  expect(await list()).toMatchObject({ value: { backups: [{ why: 'by-hand' }], trouble: null } })
})
