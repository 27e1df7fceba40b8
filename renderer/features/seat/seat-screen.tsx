import type { SeatDoor } from '../../client/seat-door.ts'
import { Waiting } from '../../ui/waiting.tsx'

/** One's own seat in a class. */
export function SeatScreen(_props: { sessionId: string; door: SeatDoor }) {
  return <Waiting />
}
