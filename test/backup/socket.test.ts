import { expect, it, onTestFinished } from 'vitest'
import { compose } from '../../electron/compose.ts'
import { contentDir } from '../../electron/content-dir.ts'
import { door } from '../../electron/host/door.ts'
import { listBackups } from '../../electron/store/backup-files.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { aClock, aSession, START } from '../support/builders.ts'
import { aServer, welcomed, type Client } from '../support/open-server.ts'
import { aDatabaseFile, aDataFolder, aPageOf, value } from './support.ts'

async function anOpenApp(megabytes = 0) {
  const { file } = aDataFolder()
  await aDatabaseFile(file, megabytes)
  const clock = aClock()
  const app = value(await compose({ db: file, contentDir: contentDir(), now: clock.now, schedule: clock.schedule, random: rng('socket') }))
  onTestFinished(() => app.close())
  return { app, clock, file }
}
/** Long enough for a backup of a small database that nobody waits for. */
const idle = () => new Promise((resolve) => { setTimeout(resolve, 300) })

/** The answer to a call; what comes before it is handed to `meanwhile`. */
async function answer(client: Client, id: number, meanwhile: ServerMessage[] = []): Promise<ServerMessage> {
  for (;;) {
    const message = await client.next()
    if ('id' in message && message.id === id) return message
    meanwhile.push(message)
  }
}

it('a restore over a real socket: every page is told once, none is cut off, and both go on with the restored debates', async () => {
  const { app, file } = await anOpenApp(3)
  await using server = await aServer({ connect: (send) => app.connect({ kind: 'owner' }, send) })
  const [one, two] = [await welcomed(server), await welcomed(server)]
  one.send({ t: 'call', id: 1, method: 'backups.make', params: {} })
  expect(await answer(one, 1)).toMatchObject({ t: 'result', value: { made: true, removed: [] } })
  aSession(app)
  one.send({ t: 'call', id: 2, method: 'backups.restore', params: { name: listBackups(file)[0]!.name } })
  const [toOne, toTwo]: [ServerMessage[], ServerMessage[]] = [[], []]
  expect(await answer(one, 2, toOne)).toMatchObject({ t: 'result', value: { lost: { sessions: 1 } } })
  for (const client of [one, two]) {
    client.send({ t: 'call', id: 3, method: 'sessions.list', params: {} })
    expect(await answer(client, 3, client === one ? toOne : toTwo)).toMatchObject({ t: 'result', value: [] })
  }
  for (const told of [toOne, toTwo]) expect(told.filter(({ t }) => t === 'reopened')).toMatchObject([{ restored: { lost: { sessions: 1 }, before: { why: 'before-restore' } } }])
  expect(toOne.some(({ t }) => t === 'progress')).toBe(true)
  expect(toTwo.some(({ t }) => t === 'progress')).toBe(false) // it is told to whoever asked
})

it('a backup is named, never a path', async () => {
  const { app, file } = await anOpenApp()
  const page = aPageOf(app)
  await page.call('backups.make', {})
  for (const name of ['../tour-de-table.sqlite', file, listBackups(file)[0]!.name.toUpperCase()]) {
    expect((await page.refusal('backups.compare', { name })).reason).toBe('unknown-backup')
    expect((await page.refusal('backups.restore', { name })).reason).toBe('unknown-backup')
  }
  expect((await page.refusal('backups.restore', { name: 7 })).reason).toBe('bad-message')
  expect((await page.refusal('backups.make', { why: 'close' })).reason).toBe('bad-message')
})

it('a database in memory has no backups, and says so', async () => {
  const app = value(await compose({ db: ':memory:', contentDir: contentDir() }))
  const page = aPageOf(app)
  expect(await page.call('backups.list', {})).toMatchObject({ folder: null, backups: [] })
  expect(await page.refusal('backups.make', {})).toMatchObject({ reason: 'backup-failed', detail: expect.stringContaining('in memory only') })
  expect(await app.leave()).toEqual({ ok: true, value: null })
})

it('two backups and a restore that are asked for at once are made one after the other', async () => {
  const { app, file } = await anOpenApp()
  const page = aPageOf(app)
  const { backup } = await page.call('backups.make', {})
  aSession(app)
  const done = await Promise.all([page.call('backups.make', {}), page.call('backups.restore', { name: backup.name }), page.call('backups.make', {})])
  expect(done[0].made).toBe(true)
  expect(done[1].lost).toEqual({ sessions: 1, lines: 0 })
  expect(done[2].made).toBe(true)
  const names = listBackups(file).map(({ name }) => name)
  expect(names).toEqual([done[2].backup.name, done[1].before!.name, done[0].backup.name, backup.name])
})

it('while debates go on a backup is made every half hour, or as often as was chosen, and never of what has not changed', async () => {
  const { app, clock, file } = await anOpenApp()
  const page = aPageOf(app)
  const passed = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      clock.pass(60_000)
      await page.call('backups.list', {})
    }
    await page.refusal('backups.restore', { name: 'none' })
    await idle()
    return listBackups(file).map(({ why, at }) => [why, (Date.parse(at) - START) / 60_000])
  }
  const session = aSession(app)
  session.must({ type: 'pause' })
  expect(await passed(29)).toEqual([])
  expect(await passed(1)).toEqual([['timed', 30]])
  expect(await passed(65)).toHaveLength(1)
  await page.call('settings.set', { key: 'backupMinutes', value: '0' })
  expect(await passed(65)).toHaveLength(1)
  await page.call('settings.set', { key: 'backupMinutes', value: '10' })
  expect((await passed(10)).length).toBe(2)
})

it('what comes while the door is shut waits, and is carried out only if nothing has changed', () => {
  const told: ServerMessage[] = []
  const received: unknown[] = []
  const opens = (name: string) => () => ({ receive: (message: unknown) => void received.push([name, message]), close: () => void received.push([name, 'closed']) })
  const front = door(opens('old'))
  const page = front.connect({ kind: 'owner' }, (message) => void told.push(message))
  const call = { t: 'call', id: 4, method: 'session.send', params: {} }
  front.shut()
  page.receive(call)
  expect(received).toEqual([['old', 'closed']])
  front.open(opens('same'), { t: 'reopened', restored: null })
  expect(received.at(-1)).toEqual(['same', call])
  front.shut()
  page.receive(call)
  page.receive({ t: 'hello', version: 1 })
  front.open(opens('new'), { t: 'reopened', restored: null }, 'Look again.')
  expect(received.at(-1)).toEqual(['new', { t: 'hello', version: 1 }])
  expect(told.at(-1)).toEqual({ t: 'error', id: 4, error: { reason: 'not-now', detail: 'Look again.' } })
  page.close()
  expect(received.at(-1)).toEqual(['new', 'closed'])
})
