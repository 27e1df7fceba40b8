import { CallFailure } from '../../renderer/client/host-client.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import type { Results } from '../../shared/protocol/api.ts'
import { link, type Link } from './link.ts'

/** A client that is told plainly how a call ended. */
export interface Caller {
  link: Link
  call: Link['call']
  /** The refusal of a call, or null where it was carried out. */
  refusal<M extends Method>(method: M, params: Params<M>): Promise<CallFailure | null>
  /** A session at its opening, where the student may speak. */
  atOpening(): Promise<string>
}

export function caller(server: Parameters<typeof link>[0]): Caller {
  const connection = link(server)
  const call = <M extends Method>(method: M, params: Params<M>): Promise<Results[M]> => connection.call(method, params)
  return {
    link: connection, call,
    async refusal(method, params) {
      try {
        await connection.call(method, params)
        return null
      } catch (error) {
        if (error instanceof CallFailure) return error
        throw error
      }
    },
    async atOpening() {
      const { sessionId } = await call('sessions.create', { recipe: 'solo-sparring', seat: 'macron', asOf: '2026-03-31', timed: false, name: '', rounds: 1 })
      await call('session.watch', { sessionId, since: 0 })
      await call('session.send', { commandId: `advance-${sessionId}`, sessionId, event: { type: 'advance' } })
      return sessionId
    },
  }
}

/** A speech of a few thousand characters, so that it needs room. */
export const longSpeech = (number: number) => ({ type: 'deliver' as const, move: 'assert' as const, text: `${number}: ${'We need a line of our own. '.repeat(250)}`, claims: [{ claim: 'own-channel', relation: 'asserts' as const }] })
