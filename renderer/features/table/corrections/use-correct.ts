import { useState } from 'react'
import type { Correction } from '../../../../shared/debate/events.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { newCommandId } from '../../../client/command-id.ts'
import { announce } from '../../../ui/announcer.tsx'
import { useTable } from '../table-context.tsx'

export interface Correct {
  /** Sends a correction and says `done` when it stands in the record; resolves to whether it does. */
  send: (event: Correction, done: string) => Promise<boolean>
  rename: (name: string, done: string) => Promise<boolean>
  failure: CallFailure | null
}

/** Corrects the session on screen as its facilitator. */
export function useCorrect(): Correct {
  const client = useClient()
  const { sessionId } = useTable()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const attempt = async (task: Promise<unknown>, done: string) => {
    try {
      await task
      setFailure(null)
      announce(done)
      return true
    } catch (error) {
      setFailure(asFailure(error))
      return false
    }
  }
  return {
    send: (event, done) => attempt(client.call('session.correct', { commandId: newCommandId(), sessionId, event }), done),
    rename: (name, done) => attempt(client.call('session.rename', { sessionId, name }), done),
    failure,
  }
}
