import { useEffect } from 'react'

/** A change is on its way to the store at most this long after it was typed: on a busy machine, too, no kill may cost more than a second of it. */
const SAVE_MS = 500

/** Calls `save` as long as something is not stored, and when the page is hidden or left. `save` must be the same function from one render to the next. */
export function useSaveAsTyped(isStored: boolean, save: () => void): void {
  // Not put off by further typing: one timer runs from the first unsaved change.
  useEffect(() => {
    if (isStored) return undefined
    const timer = setInterval(save, SAVE_MS)
    return () => clearInterval(timer)
  }, [isStored, save])
  useEffect(() => {
    const hidden = () => { if (document.visibilityState === 'hidden') save() }
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', save)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [save])
}
