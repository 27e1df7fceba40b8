import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Line } from '../../../shared/debate/line.ts'
import type { ClaimDetail } from '../../../shared/dossier/card.ts'
import type { RoomMove, RoomView, YouView } from '../../../shared/room/room-view.ts'
import { isPlace } from '../../../shared/room/words.ts'
import type { SeatDoor } from '../../client/seat-door.ts'
import { useCall } from '../../client/use-call.ts'
import type { RoomKnown } from '../../room/room-mirror.ts'
import { useRoomSend, type RoomSender } from '../../room/use-room-send.ts'
import { useNamesWith } from '../../room/use-room-names.ts'
import type { RecordNames } from '../../ui/record-line.tsx'
import { useDesk, type DeskHandle } from './desk/use-desk.ts'

/** What every part of a seat reads: the room, what is one's own in it, the lines, and the one way to send. */
export interface Seat extends RoomSender, DeskHandle {
  sessionId: string
  door: SeatDoor
  room: RoomView
  you: YouView
  /** All lines, also those that no longer count. */
  record: readonly Line[]
  /** Those that count. */
  lines: readonly Line[]
  offsetMs: number
  claims: ReadonlyMap<string, ClaimDetail>
  names: RecordNames
  /** Full name of the own figure; null without one. */
  own: string | null
  may: (move: RoomMove) => boolean
}

const Context = createContext<Seat | null>(null)

interface SeatProviderProps { sessionId: string; door: SeatDoor; room: RoomView; you: YouView; known: RoomKnown; children: ReactNode }

/** Puts somebody on their seat. */
export function SeatProvider({ sessionId, door, room, you, known, children }: SeatProviderProps) {
  const { lines: record, offsetMs, people } = known
  const lines = useMemo(() => record.filter(({ void: gone }) => gone === undefined), [record])
  const claimList = useCall('dossier.claims', { asOf: room.asOf }).value
  const claims = useMemo(() => new Map(claimList?.map((detail) => [detail.claim.id, detail])), [claimList])
  const names = useNamesWith(people, record, claimList)
  const sender = useRoomSend(sessionId)
  const desk = useDesk(sessionId, you.participant, offsetMs)
  const own = isPlace(you.seat) ? null : (room.seats.find(({ seat }) => seat === you.seat)?.figure ?? null)
  const value = useMemo<Seat>(() => ({
    ...sender, ...desk, sessionId, door, room, you, record, lines, offsetMs, claims, names, own, may: (move) => you.moves.includes(move),
  }), [sender, desk, sessionId, door, room, you, record, lines, offsetMs, claims, names, own])
  return <Context value={value}>{children}</Context>
}

/** The seat that is on screen. */
export function useSeat(): Seat {
  const seat = use(Context)
  if (!seat) throw new Error('SeatProvider is missing')
  return seat
}
