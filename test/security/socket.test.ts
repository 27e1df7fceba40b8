import { once } from 'node:events'
import { expect, test } from 'vitest'
import { MAX_MESSAGE_BYTES } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aServer, connectTo, echo, TOKEN, welcomed, type OpenServer } from '../support/open-server.ts'
import { request, statusOf } from '../support/raw-http.ts'

/** The status of a refused upgrade. */
async function upgradeStatus(server: OpenServer, headers: Record<string, string>): Promise<number | undefined> {
  const { socket } = connectTo(server, headers)
  const [, response] = await once(socket, 'unexpected-response')
  return (response as { statusCode?: number }).statusCode
}

/** What a connection is told when its first message is this one. */
async function firstAnswer(server: OpenServer, message: unknown) {
  const client = connectTo(server)
  await once(client.socket, 'open')
  client.send(message)
  const answer = await client.next()
  return { answer, ...(await client.closed) }
}

test('a page of another site cannot open the socket', async () => {
  await using server = await aServer()
  const { port } = server
  const origins = [
    'http://evil.example', `http://127.0.0.1.evil.example:${port}`, `http://evil.example/?127.0.0.1:${port}`, `http://127.0.0.1:${port}@evil.example`,
    `https://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`, `http://localhost:${port}`, 'null', '', 'app://tour-de-table', `http://127.0.0.1:${port}/`,
  ]
  for (const Origin of origins) expect([Origin, await upgradeStatus(server, { Origin })]).toEqual([Origin, 403])
})

test('a program that names no origin cannot open the socket', async () => {
  await using server = await aServer()
  const headers = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
  expect(statusOf(await request(server.port, '/ws', { headers }))).toBe(403)
})

test('the socket is refused under a rebound name, even if origin and host agree', async () => {
  await using server = await aServer()
  const Host = `evil.example:${server.port}`
  expect(await upgradeStatus(server, { Host, Origin: `http://${Host}` })).toBe(403)
})

test('without a token nothing is said but the refusal', async () => {
  await using server = await aServer()
  for (const message of [
    { t: 'hello', version: PROTOCOL_VERSION },
    { t: 'hello', version: PROTOCOL_VERSION, token: 'y'.repeat(43) },
    { t: 'hello', version: PROTOCOL_VERSION, token: '' },
    { t: 'hello', version: PROTOCOL_VERSION, token: [TOKEN] },
    { t: 'hello', version: PROTOCOL_VERSION + 1, token: 'wrong' }, // not even the version is told to a stranger
    { t: 'call', id: 1, method: 'app.info', params: {} },
    'no JSON',
    null,
    { t: 'hello', version: PROTOCOL_VERSION, token: TOKEN, filler: 'z'.repeat(5_000) },
  ]) {
    const { answer, code } = await firstAnswer(server, message)
    expect(answer).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
    expect(code).toBe(1008)
  }
})

test('who says nothing is not kept', async () => {
  await using server = await aServer({ limits: { helloMs: 20 } })
  const client = connectTo(server)
  expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'unauthorised' } })
  expect((await client.closed).code).toBe(1008)
})

test('a giant message ends its connection, and only that one', async () => {
  await using server = await aServer()
  const [giant, other] = [await welcomed(server), await welcomed(server)]
  giant.send('x'.repeat(5 * MAX_MESSAGE_BYTES))
  expect((await giant.closed).code).toBe(1009)
  other.send({ t: 'call', id: 1, method: 'app.info', params: {} })
  expect(await other.next()).toMatchObject({ id: 1 })
})

test('a binary frame is refused by name', async () => {
  await using server = await aServer()
  const client = await welcomed(server)
  client.socket.send(Buffer.from(JSON.stringify({ t: 'call', id: 1, method: 'app.info', params: {} })))
  expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'bad-message' } })
  expect((await client.closed).code).toBe(1003)
})

test('what is not JSON is refused by name and the connection stays', async () => {
  await using server = await aServer()
  const client = await welcomed(server)
  client.send('{"t":"call",')
  expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'bad-message' } })
  client.send({ t: 'call', id: 1, method: 'app.info', params: {} })
  expect(await client.next()).toMatchObject({ id: 1 })
})

test('in a flood every message is answered or refused by name, then the connection is closed with the reason', async () => {
  await using server = await aServer({ limits: { burst: 5, refusedInARow: 20 }, now: () => 0 })
  const client = await welcomed(server)
  for (let id = 1; id <= 100; id++) client.send({ t: 'call', id, method: 'app.info', params: {} })
  for (let id = 1; id <= 5; id++) expect(await client.next()).toMatchObject({ t: 'result', id })
  for (let id = 6; id <= 25; id++) expect(await client.next()).toMatchObject({ t: 'error', id, error: { reason: 'too-fast' } })
  expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'too-fast' } })
  expect((await client.closed).code).toBe(1008)
})

test('a reader that does not read is dropped before its backlog grows without bound', async () => {
  const ended = Promise.withResolvers<number>()
  let sent = 0
  await using server = await aServer({
    limits: { waitingBytes: 256 * 1024 },
    connect: (send) => {
      const peer = echo(send)
      const flood = setInterval(() => {
        sent += 64 * 1024
        send({ t: 'refused', error: { reason: 'failed', detail: 'x'.repeat(64 * 1024) } })
      }, 1)
      return {
        ...peer,
        close() {
          clearInterval(flood)
          ended.resolve(sent)
        },
      }
    },
  })
  const client = await welcomed(server)
  client.socket.pause()
  expect(await ended.promise).toBeLessThan(64 * 1024 * 1024) // the system's own socket buffers come first
  client.socket.terminate()
})

test('there are only so many connections', async () => {
  await using server = await aServer({ limits: { connections: 2 } })
  const [first] = [await welcomed(server), await welcomed(server)]
  expect(await upgradeStatus(server, {})).toBe(403)
  first.socket.close()
  await first.closed
  await welcomed(server)
})

test('the socket is at one path', async () => {
  await using server = await aServer()
  expect(statusOf(await request(server.port, '/ws'))).toBe(404)
  const headers = `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: ${server.origin}\r\n`
  expect(statusOf(await request(server.port, '/other', { headers }))).toBe(403)
})
