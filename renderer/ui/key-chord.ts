/** True on Apple's systems, where ⌘ is what Ctrl is elsewhere. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)

/** Chords with `mod` do not clash with typing. */
export const hasModifier = (chord: string): boolean => chord.startsWith('mod+')

/** Does a key press fit a chord such as `mod+k`, `?`, `escape`? */
export function matches(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>, chord: string, mac: boolean): boolean {
  const mod = hasModifier(chord)
  const pressed = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  if (other || event.altKey || pressed !== mod) return false
  return event.key.toLowerCase() === (mod ? chord.slice('mod+'.length) : chord)
}

/** Is the focus where letters are text? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}

const NAMES: Record<string, string> = { enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→', ' ': '␣' }

/** A chord as it is printed on keys: `⌘K`, `Ctrl K`, `P`. */
export function keyText(chord: string, mac: boolean): string {
  const key = hasModifier(chord) ? chord.slice('mod+'.length) : chord
  const printed = NAMES[key] ?? key.toUpperCase()
  return hasModifier(chord) ? (mac ? `⌘${printed}` : `Ctrl ${printed}`) : printed
}
