import { useState } from 'react'
import type { Params } from '../../../../shared/protocol/messages.ts'
import { useClient } from '../../../client/client-context.tsx'
import { newCommandId } from '../../../client/command-id.ts'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { navigate } from '../../../ui/hash-location.ts'

/** Opens a class and goes to its console. The clock stands until the teacher starts the lesson: people come in first. */
export function useOpenClass() {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const open = async (params: Params<'class.create'>) => {
    setBusy(true)
    setFailure(null)
    try {
      const { sessionId } = await client.call('class.create', params)
      await client.call('room.send', { sessionId, commandId: newCommandId(), event: { type: 'pause' } }).catch(() => undefined) // a running clock is no reason not to go in
      navigate(`/class/${sessionId}?door`)
    } catch (error) {
      setFailure(asFailure(error))
      setBusy(false)
    }
  }
  return { open, busy, failure }
}
