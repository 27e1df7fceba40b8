import { useMemo } from 'react'
import type { CallFailure } from '../../client/host-client.ts'
import { useCall } from '../../client/use-call.ts'
import { replayedOf, type Replayed } from './replayed.ts'

/** Fetches a session once and makes it ready to go through; null until it is here. */
export function useReplayed(sessionId: string): { replayed: Replayed | null; failure: CallFailure | null; reload: () => void } {
  const { value, failure, reload } = useCall('session.record', { sessionId })
  const replayed = useMemo(() => value && replayedOf(value), [value])
  return { replayed, failure, reload }
}
