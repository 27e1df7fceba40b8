import { useSyncExternalStore } from 'react'

let text = ''
const listeners = new Set<() => void>()

/** Says something to screen readers, politely: stored, copied, connection back. Nothing that changes every second. */
export function announce(message: string): void {
  text = text === message ? `${message}\u00A0` : message // the same words twice are said twice
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener))

/** The one live region of the page. Marked so that an open dialog, which silences the page around it, leaves it to be heard. */
export function Announcer() {
  const said = useSyncExternalStore(subscribe, () => text)
  return <output className="visually-hidden" aria-live="polite" data-live-announcer>{said}</output>
}
