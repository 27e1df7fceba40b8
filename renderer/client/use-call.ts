import { useCallback, useEffect, useState } from 'react'
import type { Results } from '../../shared/protocol/api.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import { useClient } from './client-context.tsx'
import { asFailure, type CallFailure } from './host-client.ts'

export interface CallState<T> {
  /** The last good answer; stays while a newer one is on its way. */
  value: T | null
  failure: CallFailure | null
  loading: boolean
  reload(): void
}

interface Answer<T> { to: string; value: T | null; failure: CallFailure | null }

/** Asks the host when `params` change (compared as JSON) and drops answers that come too late. */
export function useCall<M extends Method>(method: M, params: Params<M>): CallState<Results[M]> {
  const client = useClient()
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<Answer<Results[M]>>({ to: '', value: null, failure: null })
  const request = JSON.stringify([round, params])
  useEffect(() => {
    let wanted = true
    const ask = async () => {
      try {
        const [, asked] = JSON.parse(request) as [number, Params<M>]
        const value = await client.call(method, asked)
        if (wanted) setAnswer({ to: request, value, failure: null })
      } catch (error) {
        if (wanted) setAnswer((before) => ({ to: request, value: before.value, failure: asFailure(error) }))
      }
    }
    void ask()
    return () => { wanted = false }
  }, [client, method, request])
  const reload = useCallback(() => setRound((n) => n + 1), [])
  return { value: answer.value, failure: answer.failure, loading: answer.to !== request, reload }
}
