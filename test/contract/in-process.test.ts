import type { ServerMessage } from '../../shared/protocol/api.ts'
import { describeTransport } from './transport.ts'

describeTransport('in process', async (app) => ({
  async connect() {
    let listener: (message: ServerMessage) => void = () => {}
    const connection = app.connect({ kind: 'owner' }, (message) => listener(message))
    return {
      send: (message) => connection.receive(message),
      onMessage: (next) => void (listener = next),
      close: () => connection.close(),
    }
  },
  async [Symbol.asyncDispose]() {},
}))
