import { useEffect, useRef } from 'react'
import { announce } from '../../../ui/announcer.tsx'

/** Says words to screen readers whenever they become others, not when the screen appears: a new part, who has the floor. */
export function useAnnounced(words: string): void {
  const before = useRef(words)
  useEffect(() => {
    if (before.current !== words && words !== '') announce(words)
    before.current = words
  }, [words])
}
