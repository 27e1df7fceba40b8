import { useState } from 'react'
import type { Params } from '../../../shared/protocol/messages.ts'
import { useAppInfo, useSetSetting } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { navigate } from '../../ui/hash-location.ts'

/** Makes the session, remembers that the care line and the steps have been read, and goes to the table. */
export function useBegin() {
  const client = useClient()
  const { settings } = useAppInfo()
  const setSetting = useSetSetting()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const begin = async (params: Params<'sessions.create'>) => {
    setBusy(true)
    setFailure(null)
    try {
      const { sessionId } = await client.call('sessions.create', params)
      navigate(`/session/${sessionId}`)
      // Only conveniences for the next time: the debate has begun, whatever becomes of them.
      const now = new Date().toISOString()
      const notes = [['careLineSeen', settings['careLineSeen'] ?? now], ['firstBoutDone', settings['firstBoutDone'] ?? now], ['name', params.name ?? '']] as const
      for (const [key, value] of notes) if (settings[key] !== value) setSetting(key, value).catch(() => undefined)
    } catch (error) {
      setFailure(asFailure(error))
      setBusy(false)
    }
  }
  return { begin, busy, failure }
}
