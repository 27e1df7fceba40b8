import { startTransition, useEffect, useState } from 'react'

/** A value as it was until the screen has shown what else depends on it; then the new one, unless a newer one has come meanwhile. */
export function useAfterPaint<T extends object>(value: T): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    if (later === value) return undefined
    let timer = 0
    // A task that is put off within a frame runs when the frame has been handed to the screen.
    const frame = requestAnimationFrame(() => { timer = window.setTimeout(() => startTransition(() => setLater(value)), 0) })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value, later])
  return later
}
