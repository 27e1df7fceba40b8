import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer.tsx'
import type { MomentWords } from './moment-words.ts'

/** After a step, so long nothing more must happen before it is said, milliseconds: a held key is not read out entry by entry. */
const QUIET_MS = 450

/**
 * Tells screen readers where a step has led, once the hand rests: the slider says it by itself while it has the focus. While it plays,
 * only another stage or round is said.
 */
export function useSaid({ all, stage }: MomentWords, playing: boolean): void {
  const said = playing ? stage : all
  const before = useRef({ said, playing })
  useEffect(() => {
    const last = before.current
    before.current = { said, playing }
    if (last.said === said || last.playing !== playing) return undefined
    const timer = setTimeout(() => { if (document.activeElement?.role !== 'slider') announce(said) }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [said, playing])
}
