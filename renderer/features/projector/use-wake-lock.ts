import { useEffect } from 'react'

/** Keeps the screen on while this page is in sight, where the browser can (not over plain http from another computer). */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let wanted = true
    const take = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      navigator.wakeLock.request('screen').then((taken) => {
        if (wanted) lock = taken
        else void taken.release()
      }, () => undefined)
    }
    take()
    document.addEventListener('visibilitychange', take) // it is lost whenever the page is hidden
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [])
}
