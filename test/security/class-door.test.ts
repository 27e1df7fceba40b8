import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import type { Opens } from '../../electron/host/door.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { MAX_MESSAGE_BYTES, methodSchemas } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { anApp } from '../support/builders.ts'
import { anOpenClass, CLASS, greeting, helloTo, otherAddress } from '../support/open-class.ts'
import { connectTo, TOKEN } from '../support/open-server.ts'
import { SECRET } from '../support/page-folder.ts'
import { rawHttp, request, statusOf } from '../support/raw-http.ts'

const call = (id: number, method = 'app.info', params: unknown = {}) => ({ t: 'call', id, method, params })

/** The status of a refused upgrade. */
async function upgradeStatus(door: { origin: string }, headers: Record<string, string> = {}, localAddress?: string): Promise<number | undefined> {
  const { socket } = connectTo(door, headers, localAddress === undefined ? {} : { localAddress })
  const [, response] = await once(socket, 'unexpected-response')
  return (response as { statusCode?: number }).statusCode
}

const reaches = (address: string, port: number) => new Promise<boolean>((resolve) => {
  const socket = connect(port, address, () => resolve(true))
  socket.on('error', () => resolve(false)).on('connect', () => socket.destroy())
})

test('a forged Host gets a plain refusal and nothing of the page, the laptop\'s own names too', async () => {
  await using door = await anOpenClass()
  const { port } = door
  for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, `[::1]:${port}`, `127.0.0.1.evil.example:${port}`, `127.0.0.1:${port}@evil.example`, `127.0.0.1:${port + 1}`, `127.0.0.2:${port}`, '127.0.0.1', '']) {
    const answer = await request(port, '/', { host })
    expect([host, statusOf(answer)]).toEqual([host, 403])
    expect(answer).not.toContain('<title>')
    expect(answer).toContain("Content-Security-Policy: default-src 'none'")
  }
  expect(statusOf(await rawHttp(port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(403)
})

test('a forged Origin cannot open the socket, and no Origin is no permission', async () => {
  await using door = await anOpenClass()
  const { port } = door
  for (const Origin of ['http://evil.example', `http://127.0.0.1.evil.example:${port}`, `http://127.0.0.1:${port}@evil.example`, `https://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`, `http://localhost:${port}`, 'http://127.0.0.1:47474', 'null', '', 'app://tour-de-table', `http://127.0.0.1:${port}/`]) {
    expect([Origin, await upgradeStatus(door, { Origin })]).toEqual([Origin, 403])
  }
  expect(await upgradeStatus(door, { Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` })).toBe(403)
  const headers = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
  expect(statusOf(await request(port, '/ws', { headers }))).toBe(403)
})

test('only the chosen address is listened on', async () => {
  await using door = await anOpenClass()
  for (const address of ['127.0.0.2', ...(otherAddress === undefined ? [] : [otherAddress])]) expect([address, await reaches(address, door.port)]).toEqual([address, false])
  if (otherAddress === undefined) return
  await using other = await anOpenClass({ address: otherAddress })
  expect([await reaches(otherAddress, other.port), await reaches('127.0.0.1', other.port)]).toEqual([true, false])
  expect((await helloTo(other)).answer).toMatchObject({ as: 'visitor' })
})

test('no spelling of a path leads out of the page\'s folder, and nothing but GET and HEAD is answered', async () => {
  await using door = await anOpenClass()
  for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '//secret.txt', '/..\\secret.txt', '*']) expect(await request(door.port, path)).not.toContain(SECRET)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(statusOf(await request(door.port, '/', { method }))).toBe(405)
})

test('the owner\'s token is refused at the door of a class, with the reason', async () => {
  await using door = await anOpenClass()
  const { client, answer } = await helloTo(door, TOKEN)
  expect(answer).toMatchObject({ t: 'refused', error: { reason: 'unauthorised', detail: expect.stringContaining('own laptop is not taken here') } })
  expect((await client.closed).code).toBe(1008)
  expect(door.came).toEqual([])
})

test('a made-up token opens no seat, in whatever form it comes', async () => {
  await using door = await anOpenClass()
  door.seat('p1')
  for (const token of ['', 'p1', 'y'.repeat(43), '\0', 'null', "' OR 1=1 --"]) expect((await helloTo(door, token)).answer).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
  for (const message of [{ t: 'hello', version: PROTOCOL_VERSION, token: ['p1'] }, { t: 'hello', version: PROTOCOL_VERSION, token: null }, call(1), 'no JSON', { t: 'hello', version: PROTOCOL_VERSION, filler: 'z'.repeat(2_000) }]) {
    const client = connectTo(door)
    await once(client.socket, 'open')
    client.send(message)
    expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
  }
  expect(door.came).toEqual([])
})

test('a key that was taken back is refused at the next hello, and one of another class always', async () => {
  await using door = await anOpenClass()
  const key = door.seat('p1')
  expect((await helloTo(door, key)).answer).toMatchObject({ as: 'participant' })
  door.takeBack(key)
  expect((await helloTo(door, key)).answer).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
  await door.close(CLASS)
  const again = door.seat('p1')
  const other = await door.open({ sessionId: 'another', address: '127.0.0.1', port: 0 })
  expect((await helloTo({ origin: other.ok ? other.value.url : '' }, again)).answer).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
})

test('who cannot be looked up at the moment is asked to come again, and not turned away', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  let isReplaced = true
  await using door = await anOpenClass({ whoHas: () => { if (isReplaced) throw new Error('The database connection is not open'); return { participant: 'p1' } } })
  const client = connectTo(door)
  await once(client.socket, 'open')
  client.send({ t: 'hello', version: PROTOCOL_VERSION, token: 'any' })
  expect((await client.closed).code).toBe(1013)
  isReplaced = false
  expect((await helloTo(door, 'any')).answer).toMatchObject({ as: 'participant' })
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('without a seat nothing can be called but what a visitor may, and nothing of this laptop is told', async () => {
  const app = await anApp()
  app.connect({ kind: 'owner' }, () => {}).receive(call(1, 'settings.set', { key: 'name', value: 'The teacher' }))
  await using door = await anOpenClass({ connect: app.connect, limits: { burst: 200 } })
  const { client, answer } = await helloTo(door)
  expect(answer).toMatchObject({ t: 'welcome', as: 'visitor', sessionId: CLASS })
  const free = new Set(['app.info', 'room.peek', 'room.join'])
  const forbidden = Object.keys(methodSchemas).filter((method) => !free.has(method))
  expect(forbidden.length).toBeGreaterThan(50)
  for (const [at, method] of forbidden.entries()) {
    client.send(call(at + 1, method))
    expect([method, await client.next()]).toMatchObject([method, { t: 'error', id: at + 1, error: { reason: 'forbidden' } }])
  }
  client.send(call(100))
  expect(await client.next()).toMatchObject({ t: 'result', id: 100, value: { dataFolder: '', settings: {} } })
  app.close()
})

test('a person may not call what is the teacher\'s, nor reach into another session', async () => {
  const app = await anApp()
  await using door = await anOpenClass({ connect: app.connect })
  const { client } = await helloTo(door, door.seat('p1'))
  const calls: [string, unknown][] = [
    ['sessions.list', {}], ['session.delete', { sessionId: CLASS }], ['class.close', { sessionId: CLASS }], ['class.newCode', { sessionId: CLASS }], ['class.newDevice', { sessionId: CLASS, participant: 'p2' }], ['settings.set', { key: 'name', value: 'x' }],
    ['session.export', { sessionId: CLASS }], ['backups.list', {}], ['session.watch', { sessionId: CLASS, since: 0 }], ['room.watch', { sessionId: 'another', since: 0 }],
  ]
  for (const [at, [method, params]] of calls.entries()) {
    client.send(call(at + 1, method, params))
    expect([method, await client.next()]).toMatchObject([method, { t: 'error', id: at + 1, error: { reason: 'forbidden' } }])
  }
  app.close()
})

test('a message that is too large is refused under its own id; a giant one ends its connection and only that one', async () => {
  await using door = await anOpenClass()
  const [first, other] = [(await helloTo(door, door.seat('p1'))).client, (await helloTo(door, door.seat('p2'))).client]
  first.send(call(1, 'room.send', 'x'.repeat(MAX_MESSAGE_BYTES)))
  expect(await first.next()).toMatchObject({ t: 'error', id: 1, error: { reason: 'too-large' } })
  first.send('x'.repeat(5 * MAX_MESSAGE_BYTES))
  expect((await first.closed).code).toBe(1009)
  other.send(call(2))
  expect(await other.next()).toMatchObject({ id: 2 })
})

test('a student\'s page may send forty messages at once; the next ones are refused by name, and who goes on is closed with the reason', async () => {
  await using door = await anOpenClass({ limits: { perSecond: 0, refusedInARow: 20 } })
  const { client } = await helloTo(door, door.seat('p1'))
  for (let id = 1; id <= 100; id++) client.send(call(id))
  for (let id = 1; id <= 40; id++) expect(await client.next()).toMatchObject({ t: 'result', id })
  for (let id = 41; id <= 60; id++) expect(await client.next()).toMatchObject({ t: 'error', id, error: { reason: 'too-fast' } })
  expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'too-fast' } })
  expect((await client.closed).code).toBe(1008)
})

test('a reader that does not read is dropped with about a megabyte waiting for it, while the others get everything; it may come back', async () => {
  type Screen = { send: (message: ServerMessage, text?: string) => void; isOpen: boolean }
  const screens: Screen[] = []
  const showing: Opens = (principal, send) => {
    const screen = { send, isOpen: true }
    screens.push(screen)
    return { ...greeting(principal, send), close: () => { screen.isOpen = false } }
  }
  await using door = await anOpenClass({ connect: showing })
  const [slow, quick] = [await helloTo(door), await helloTo(door)]
  slow.client.socket.pause()
  let id = 0
  while (screens[0]?.isOpen && id < 1_000) { // the system's own buffers are full first
    id += 1
    const message = { t: 'error', id, error: { reason: 'failed', detail: 'x'.repeat(64 * 1024) } } as const
    const text = JSON.stringify(message)
    for (const { send } of screens) send(message, text)
    expect(await quick.client.next()).toMatchObject({ id })
  }
  expect(screens.map(({ isOpen }) => isOpen)).toEqual([false, true])
  expect(id).toBeGreaterThan(16)
  slow.client.socket.terminate()
  expect((await helloTo(door)).answer).toMatchObject({ t: 'welcome' })
})

test('there are at most 400 connections; when one goes, the next may come', async () => {
  await using door = await anOpenClass({ limits: { perAddress: 400 } })
  const all = await Promise.all(Array.from({ length: 400 }, () => helloTo(door)))
  expect(all.filter(({ answer }) => answer.t === 'welcome')).toHaveLength(400)
  expect(await upgradeStatus(door)).toBe(403)
  all[0]?.client.socket.close()
  await all[0]?.client.closed
  expect((await helloTo(door)).answer).toMatchObject({ t: 'welcome' })
})

test.skipIf(process.platform !== 'linux')('one device cannot take all connections: at most 300 come from one address, and others still come in', async () => {
  await using door = await anOpenClass()
  await Promise.all(Array.from({ length: 300 }, () => helloTo(door)))
  expect(await upgradeStatus(door)).toBe(403)
  expect((await helloTo(door, undefined, '127.0.0.2')).answer).toMatchObject({ t: 'welcome' })
})

test.skipIf(process.platform !== 'linux')('the same for connections that never become a socket', async () => {
  await using door = await anOpenClass({ limits: { tcp: 20, tcpPerAddress: 10 } })
  const open = await Promise.all(Array.from({ length: 12 }, async () => {
    const socket = connect(door.port, '127.0.0.1')
    const ended = new Promise<'ended'>((resolve) => void socket.on('error', () => {}).on('close', () => resolve('ended')).resume())
    await once(socket, 'connect')
    return { socket, ended }
  }))
  const ended = await Promise.all(open.slice(10).map((each) => each.ended))
  expect(ended).toEqual(['ended', 'ended'])
  expect((await helloTo(door, undefined, '127.0.0.2')).answer).toMatchObject({ t: 'welcome' })
  for (const { socket } of open) socket.destroy()
})

test('who says nothing, or does not answer pings, is not kept', async () => {
  await using door = await anOpenClass({ limits: { helloMs: 20, pingMs: 20 } })
  const silent = connectTo(door)
  expect(await silent.next()).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
  await silent.closed
  const dead = connectTo(door, {}, { autoPong: false })
  await once(dead.socket, 'open')
  dead.send({ t: 'hello', version: PROTOCOL_VERSION })
  expect((await dead.closed).code).toBe(1006)
})

test('guessing the code over the socket ends after eight tries from a device, also over several connections', async () => {
  const doors: { checkCode?: (sessionId: string, code: string, from: string) => { ok: boolean; reason?: string } } = {}
  const joining: Opens = (principal, send) => ({
    receive(message) {
      const { t, id, params } = message as { t: string; id: number; params: { code: string } }
      if (t === 'hello') return send({ t: 'welcome', version: PROTOCOL_VERSION, as: principal.kind, now: '' })
      const outcome = principal.kind === 'visitor' ? doors.checkCode?.(CLASS, params.code, principal.from) : undefined
      send(outcome?.ok ? { t: 'result', id, value: null } : { t: 'error', id, error: { reason: outcome?.reason as 'wrong-code', detail: '' } })
    },
    close() {},
  })
  await using door = await anOpenClass({ connect: joining })
  doors.checkCode = door.checkCode
  const reasons: string[] = []
  for (let connection = 0; connection < 5; connection++) {
    const { client } = await helloTo(door)
    for (const id of [1, 2]) {
      client.send(call(id, 'room.join', { code: 'WRONG1' }))
      const answer = await client.next()
      reasons.push(answer.t === 'error' ? answer.error.reason : answer.t)
    }
  }
  expect(reasons).toEqual([...Array(8).fill('wrong-code'), 'too-many-tries', 'too-many-tries'])
})
