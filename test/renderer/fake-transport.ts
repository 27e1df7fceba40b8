import type { ServerMessage } from '../../shared/protocol/api.ts'
import type { ClientMessage } from '../../shared/protocol/messages.ts'
import { createWire } from '../../renderer/client/wire.ts'

type Call = Extract<ClientMessage, { t: 'call' }>

/** A wire whose far end is the test: what was sent can be read, and answered, and the carrier can break. */
export function wireWithFarEnd() {
  const wire = createWire('browser', () => 'secret', null)
  let sent: ClientMessage[] = []
  const connect = () => {
    sent = []
    wire.opened({ send: (message) => sent.push(message) })
  }
  const calls = () => sent.filter((message): message is Call => message.t === 'call')
  return {
    wire, connect, calls,
    sent: () => sent,
    welcome: () => wire.received({ t: 'welcome', version: 1, as: 'owner', now: '2026-01-29T09:00:00.000Z' }),
    answer: (message: ServerMessage) => wire.received(message),
    /** Answers the newest call of a method. */
    result(method: string, value: unknown) {
      const call = calls().findLast((one) => one.method === method)
      if (!call) throw new Error(`${method} was not called`)
      wire.received({ t: 'result', id: call.id, value } as ServerMessage)
    },
    breakIt: () => wire.closed(),
  }
}
