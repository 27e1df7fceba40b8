import type { Opens } from '../../electron/host/door.ts'
import type { Principal } from '../../electron/host/connection.ts'
import type { Results, ServerMessage } from '../../shared/protocol/api.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { RoomUpdate } from '../../shared/room/room-view.ts'

/** Somebody at the app's door, as whom a transport has found them to be; keeps what they were told. */
export function aGuest(app: { connect: Opens }, principal: Principal) {
  const told: ServerMessage[] = []
  const texts: (string | undefined)[] = []
  const answers = new Map<number, (message: ServerMessage) => void>()
  let last = 0
  const connection = app.connect(principal, (message, text) => {
    if (message.t === 'result' || message.t === 'error') return answers.get(message.id)?.(message)
    told.push(message)
    texts.push(text)
  })
  const ask = (method: string, params: unknown) => new Promise<ServerMessage>((resolve) => {
    const id = ++last
    answers.set(id, resolve)
    connection.receive({ t: 'call', id, method, params })
  })
  return {
    told, texts,
    updates: () => told.filter((message): message is RoomUpdate => message.t === 'room'),
    close: () => connection.close(),
    /** The answer; throws where it is a refusal. */
    async call<M extends Method>(method: M, params: Params<M>): Promise<Results[M]> {
      const answer = await ask(method, params)
      if (answer.t === 'result') return answer.value as Results[M]
      throw new Error(answer.t === 'error' ? `${method}: ${answer.error.reason} ${answer.error.detail}` : answer.t)
    },
    /** Why it was refused; null where it was not. */
    async refusal(method: Method, params: unknown): Promise<Reason | null> {
      const answer = await ask(method, params)
      return answer.t === 'error' ? answer.error.reason : null
    },
  }
}
export type Guest = ReturnType<typeof aGuest>

export const OWNER: Principal = { kind: 'owner' }
