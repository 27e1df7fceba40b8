import { useState } from 'react'
import type { Results } from '../../../../shared/protocol/api.ts'
import type { Method, Params } from '../../../../shared/protocol/messages.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'

/** Calls that change something: the last refusal, and a way to make them. */
export function useSave() {
  const client = useClient()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  return {
    failure,
    /** The answer; null where it was refused. */
    async save<M extends Method>(method: M, params: Params<M>): Promise<Results[M] | null> {
      try {
        const answer = await client.call(method, params)
        setFailure(null)
        return answer
      } catch (error) {
        setFailure(asFailure(error))
        return null
      }
    },
  }
}
