import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { MAX_MESSAGE_BYTES } from '../../shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { aServer, connectTo, echo, TOKEN, welcomed } from '../support/open-server.ts'

const call = (id: number) => ({ t: 'call', id, method: 'app.info', params: {} })

test('after hello with the token, calls reach the app and are answered', async () => {
  await using server = await aServer()
  const client = await welcomed(server)
  client.send(call(7))
  expect(await client.next()).toEqual({ t: 'result', id: 7, value: null })
})

test('the app never sees the token', async () => {
  const received: unknown[] = []
  await using server = await aServer({
    connect: (send) => {
      const peer = echo(send)
      return { ...peer, receive: (message) => (received.push(message), peer.receive(message)) }
    },
  })
  await welcomed(server)
  expect(received).toEqual([{ t: 'hello', version: PROTOCOL_VERSION }])
})

test('a page of another version is told to reload', async () => {
  await using server = await aServer()
  const client = connectTo(server)
  await once(client.socket, 'open')
  client.send({ t: 'hello', version: PROTOCOL_VERSION + 1, token: TOKEN })
  expect(await client.next()).toMatchObject({ t: 'refused', error: { reason: 'version-mismatch', detail: expect.stringContaining('reload') } })
  expect((await client.closed).reason).toBe('version-mismatch')
})

test('a text that is somewhat too large is refused under its own id and the connection stays', async () => {
  await using server = await aServer()
  const client = await welcomed(server)
  client.send({ ...call(1), params: 'x'.repeat(MAX_MESSAGE_BYTES) })
  expect(await client.next()).toMatchObject({ t: 'error', id: 1, error: { reason: 'too-large' } })
  client.send(call(2))
  expect(await client.next()).toMatchObject({ t: 'result', id: 2 })
})

test('what comes too fast is refused by name, and taken again once the rate allows it', async () => {
  let time = 0
  await using server = await aServer({ limits: { burst: 2, perSecond: 1 }, now: () => time })
  const client = await welcomed(server)
  for (const id of [1, 2, 3]) client.send(call(id))
  expect(await client.next()).toMatchObject({ t: 'result', id: 1 })
  expect(await client.next()).toMatchObject({ t: 'result', id: 2 })
  expect(await client.next()).toMatchObject({ t: 'error', id: 3, error: { reason: 'too-fast' } })
  time += 1000
  client.send(call(3))
  expect(await client.next()).toMatchObject({ t: 'result', id: 3 })
})

test('the app learns that a connection has ended', async () => {
  const ended = Promise.withResolvers<string>()
  await using server = await aServer({ connect: (send) => ({ ...echo(send), close: () => ended.resolve('ended') }) })
  const client = await welcomed(server)
  client.socket.close()
  expect(await ended.promise).toBe('ended')
})

test('a fault in the app is told to that connection and leaves the others alone', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await using server = await aServer({
    connect: (send) => {
      const peer = echo(send)
      return {
        ...peer,
        receive(message) {
          if (typeof message === 'object' && message !== null && 'id' in message && message.id === 13) throw new Error('fault')
          peer.receive(message)
        },
      }
    },
  })
  const [bad, good] = [await welcomed(server), await welcomed(server)]
  bad.send(call(13))
  expect(await bad.next()).toMatchObject({ t: 'refused', error: { reason: 'failed' } })
  await bad.closed
  good.send(call(1))
  expect(await good.next()).toMatchObject({ t: 'result', id: 1 })
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('a peer that does not answer pings is let go', async () => {
  await using server = await aServer({ limits: { pingMs: 20 } })
  const client = connectTo(server, {}, { autoPong: false })
  await once(client.socket, 'open')
  client.send({ t: 'hello', version: PROTOCOL_VERSION, token: TOKEN })
  expect((await client.closed).code).toBe(1006)
})

test('a peer that answers pings stays', async () => {
  await using server = await aServer({ limits: { pingMs: 20 } })
  const client = await welcomed(server)
  for (let pings = 0; pings < 4; pings++) await once(client.socket, 'ping')
  client.send(call(1))
  expect(await client.next()).toMatchObject({ t: 'result', id: 1 })
})

test('closing the server says goodbye to everybody', async () => {
  const server = await aServer()
  const client = await welcomed(server)
  await server[Symbol.asyncDispose]()
  expect((await client.closed).code).toBe(1001)
})
