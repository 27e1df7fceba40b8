import { expect, it } from 'vitest'
import type { Host } from '../../electron/host/host-api.ts'
import type { Backups } from '../../electron/host/methods/backups.ts'
import { safekeeping } from '../../electron/host/safekeeping.ts'
import { listBackups } from '../../electron/store/backup-files.ts'
import { desk } from '../../electron/store/desk.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { ok, refuse } from '../../shared/lib/result.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { aClock } from '../support/builders.ts'
import { aDatabaseFile, aDataFolder, value } from './support.ts'

/** Safekeeping of a file that cannot be opened so many times after a restore; what stands on it is its desk alone. */
async function aSafekeeping(failures: number) {
  const { file } = aDataFolder()
  await aDatabaseFile(file)
  let left = failures
  let backups: Backups | null = null
  const told: ServerMessage[] = []
  const safe = safekeeping({
    file, db: value(openDatabase(file)), ...aClock(), finish: () => Promise.resolve(ok(null)),
    open: () => (left-- > 0 ? refuse('disk-full', 'The disk is full.') : openDatabase(file)),
    build(db, given) {
      backups = given
      return { host: { close() {} } as Host, desk: desk(db), opens: (_, send) => ({ receive: () => send({ t: 'progress', done: 1, total: 1 }), close() {} }) }
    },
  })
  const page = safe.connect({ kind: 'owner' }, (message) => void told.push(message))
  const nothing = () => {}
  const { backup } = value(await backups!.make(nothing))
  safe.current().desk.setSetting('name', 'Ada')
  return { file, safe, page, told, restore: () => backups!.restore(backup.name, nothing) }
}

it('when the restored database cannot be opened in its place, the state of before is put back and everybody goes on with it', async () => {
  const { file, safe, told, restore } = await aSafekeeping(1)
  expect(await restore()).toMatchObject({ ok: false, reason: 'disk-full', detail: expect.stringContaining('the state of before was put back') })
  expect(safe.current().desk.settings()).toMatchObject({ name: 'Ada' })
  expect(told).toEqual([{ t: 'reopened', restored: null }])
  expect(listBackups(file).map(({ why }) => why)).toContain('before-restore')
  safe.close()
})

it('when nothing can be opened any more, every call is told so, and the backups are there', async () => {
  const { file, page, told, restore } = await aSafekeeping(2)
  expect(await restore()).toMatchObject({ ok: false, reason: 'disk-full' })
  page.receive({ t: 'call', id: 9, method: 'sessions.list', params: {} })
  expect(told.at(-1)).toMatchObject({ t: 'error', id: 9, error: { reason: 'disk-full', detail: expect.stringContaining('The disk is full.') } })
  expect(listBackups(file).map(({ why }) => why)).toContain('before-restore')
})
