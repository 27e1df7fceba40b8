import { useState } from 'react'
import { useDesk } from './desk-context.ts'
import { nextStep } from './next-step.ts'

/** A step that waits for a second look, because something is still missing here. `index`: of the part to go to; null: the next turn or part. */
export interface Asked { index: number | null; missing: string[] }

/** Goes on to the next turn or part, or to any part; asks first where something of this part is missing. */
export function useGoingOn() {
  const { room, send } = useDesk()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { missing } = room.stage
  const wish = (index: number) => (index > room.stage.index && missing.length > 0 ? setAsked({ index, missing }) : void send({ type: 'room.goto', index }))
  const step = () => {
    const next = nextStep(room)
    if (next.kind === 'over') return
    if (next.kind === 'start' || next.kind === 'resume') void send({ type: 'resume' })
    else if (missing.length > 0) setAsked({ index: null, missing })
    else void send({ type: 'advance' })
  }
  const confirm = () => {
    if (!asked) return
    setAsked(null)
    void send(asked.index === null ? { type: 'advance', anyway: true } : { type: 'room.goto', index: asked.index })
  }
  return { asked, step, wish, confirm, cancel: () => setAsked(null) }
}
