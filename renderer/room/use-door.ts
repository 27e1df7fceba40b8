import { useEffect } from 'react'
import type { ClassDoor } from '../../shared/protocol/api.ts'
import { useCall, type CallState } from '../client/use-call.ts'

/** How often the teacher's pages look whether the door still stands open: the network can go away under it. Milliseconds. */
const LOOK_MS = 5_000

/** The door of a class as it stands: code and address, null while it is shut. */
export function useDoor(sessionId: string): CallState<ClassDoor | null> {
  const door = useCall('class.door', { sessionId })
  const { reload } = door
  useEffect(() => {
    const timer = setInterval(reload, LOOK_MS)
    return () => clearInterval(timer)
  }, [reload])
  return door
}
