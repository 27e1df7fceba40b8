import { useCallback, useEffect, useState } from 'react'
import type { ClassDoor } from '../../shared/protocol/api.ts'
import { useClient } from '../client/client-context.tsx'
import { asFailure, type CallFailure } from '../client/host-client.ts'

/** How often the teacher's pages look whether the door still stands open: the network can go away under it. Milliseconds. */
const LOOK_MS = 3_000

export interface DoorState {
  /** Code and address; null while it is shut, or before it is `known`. */
  door: ClassDoor | null
  known: boolean
  failure: CallFailure | null
  /** Looks at once, instead of in a while. */
  look: () => Promise<void>
}

/** The door of a class as it stands, looked at again and again. */
export function useDoor(sessionId: string): DoorState {
  const client = useClient()
  const [state, setState] = useState<Omit<DoorState, 'look'>>({ door: null, known: false, failure: null })
  const look = useCallback(async () => {
    try {
      const door = await client.call('class.door', { sessionId })
      setState((before) => (before.known && before.failure === null && JSON.stringify(before.door) === JSON.stringify(door) ? before : { door, known: true, failure: null }))
    } catch (error) {
      setState((before) => ({ ...before, failure: asFailure(error) }))
    }
  }, [client, sessionId])
  useEffect(() => {
    const ask = () => { if (client.status() === 'open') void look() }
    ask()
    const timer = setInterval(ask, LOOK_MS)
    return () => clearInterval(timer)
  }, [client, look])
  return { ...state, look }
}
