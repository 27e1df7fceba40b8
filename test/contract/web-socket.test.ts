import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { ServerMessage } from '../../shared/protocol/api.ts'
import { aServer, TOKEN } from '../support/open-server.ts'
import { describeTransport } from './transport.ts'

describeTransport('a real WebSocket', async (app) => {
  const server = await aServer({ connect: (send) => app.connect({ kind: 'owner' }, send) })
  return {
    async connect() {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/ws`, { headers: { Origin: server.origin } })
      await once(socket, 'open')
      return {
        token: TOKEN,
        send: (message) => socket.send(JSON.stringify(message)),
        onMessage: (listener) => void socket.on('message', (data: Buffer) => listener(JSON.parse(data.toString('utf8')) as ServerMessage)),
        close: () => socket.close(),
      }
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
})
