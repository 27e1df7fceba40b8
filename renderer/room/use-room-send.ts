import { useCallback, useMemo, useState } from 'react'
import type { Params } from '../../shared/protocol/messages.ts'
import { useClient } from '../client/client-context.tsx'
import { newCommandId } from '../client/command-id.ts'
import { asFailure, type CallFailure } from '../client/host-client.ts'

/** Anything that can be sent in a class; which of it, the host decides by who speaks. */
export type RoomSendEvent = Params<'room.send'>['event']

export interface RoomSender {
  /** Sends one event and resolves to whether it was accepted; a refusal stays in `failure` until the next attempt. */
  send: (event: RoomSendEvent, how?: { /** A person without a device, by the teacher's laptop alone. */ as?: string; /** Sent again under the same command, it counts once. */ commandId?: string }) => Promise<boolean>
  sending: boolean
  failure: CallFailure | null
  /** Takes the refusal off the screen. */
  forgive: () => void
}

/** The one way to send something in a class. Nothing is shown before the host has said so: no optimistic state. */
export function useRoomSend(sessionId: string): RoomSender {
  const client = useClient()
  const [underWay, setUnderWay] = useState(0)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const send = useCallback<RoomSender['send']>(async (event, { as, commandId = newCommandId() } = {}) => {
    setUnderWay((count) => count + 1)
    try {
      await client.call('room.send', { commandId, sessionId, event, ...(as === undefined ? {} : { as }) })
      setFailure(null)
      return true
    } catch (error) {
      setFailure(asFailure(error))
      return false
    } finally {
      setUnderWay((count) => count - 1)
    }
  }, [client, sessionId])
  const forgive = useCallback(() => setFailure(null), [])
  return useMemo(() => ({ send, sending: underWay > 0, failure, forgive }), [send, underWay, failure, forgive])
}
