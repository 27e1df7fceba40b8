import { useMemo } from 'react'
import type { BriefReader } from '../../table/brief/brief-context.ts'
import { useSeat } from './seat-context.tsx'

/** Who reads a brief here, and what can be pinned. */
export function useBriefReading(): BriefReader {
  const { room, you, claims, names, own, may, send } = useSeat()
  const mayPin = may('pin')
  const running = room.status === 'running'
  return useMemo(() => ({
    claims, claimName: names.claim, atTable: new Set(room.seats.map(({ figure }) => figure)), own, pins: you.pins, mayPin, mayUnpin: running,
    pin: (position, on) => void send({ type: on ? 'pin' : 'unpin', position }),
  }), [claims, names, room.seats, own, you.pins, mayPin, running, send])
}
