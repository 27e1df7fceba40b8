import { createContext, use } from 'react'
import type { Line } from '../../../../shared/debate/line.ts'
import type { ConsoleView, RoomMove, RoomView } from '../../../../shared/room/room-view.ts'
import type { RoomSender } from '../../../room/use-room-send.ts'
import type { RecordNames } from '../../../ui/record-line.tsx'

/** The teacher's desk: the class as it stands, and the one way to do something in it. */
export interface Desk extends RoomSender {
  sessionId: string
  room: RoomView
  console: ConsoleView
  lines: readonly Line[]
  /** How a line of the record is looked up. */
  lineOf: (seq: number) => Line | undefined
  names: RecordNames
  offsetMs: number
  may: (move: RoomMove) => boolean
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk that is on screen. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('DeskContext is missing')
  return desk
}
