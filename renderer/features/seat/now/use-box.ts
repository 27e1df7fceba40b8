import { useCallback } from 'react'
import type { RoomSendEvent } from '../../../room/use-room-send.ts'
import { announce } from '../../../ui/announcer.tsx'
import { textIn, type Box } from '../desk/desk-state.ts'
import { useSeat } from '../seat-context.tsx'

/** A box of the desk and the way to send it: emptied only when the host has it, and sent twice it counts once. */
export function useBox(box: Box, done: string) {
  const { desk, change, now, send, commandFor } = useSeat()
  const text = textIn(desk, box)
  const deliver = useCallback(async (event: RoomSendEvent): Promise<boolean> => {
    const accepted = await send(event, text === '' ? {} : { commandId: commandFor(box) })
    if (!accepted) {
      change({ type: 'refused', box })
      return false
    }
    change({ type: 'sent', box, text, at: now() })
    announce(done)
    return true
  }, [send, commandFor, box, text, change, now, done])
  return { text, deliver }
}
