/** True on Apple's systems, where ⌘ is what Ctrl is elsewhere. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)

/** Chords with `mod` do not clash with typing. */
export const hasModifier = (chord: string): boolean => chord.startsWith('mod+')

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & Partial<Pick<KeyboardEvent, 'shiftKey'>>

const SHIFT = 'shift+'

/** Does a key press fit a chord such as `mod+k`, `?`, `escape`, `space`, `shift+arrowleft`? Signs that are made with Shift need no `shift+`. */
export function matches(event: Press, chord: string, mac: boolean): boolean {
  const mod = hasModifier(chord)
  const pressed = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  if (other || event.altKey || pressed !== mod) return false
  if (mod) return event.key.toLowerCase() === chord.slice('mod+'.length)
  const shift = chord.startsWith(SHIFT)
  const key = shift ? chord.slice(SHIFT.length) : chord
  if (key.length > 1 && Boolean(event.shiftKey) !== shift) return false
  return (event.key === ' ' ? 'space' : event.key.toLowerCase()) === key
}

const MOVING: ReadonlySet<string> = new Set(['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end', 'pageup', 'pagedown'])
const ACROSS: ReadonlySet<string> = new Set(['arrowleft', 'arrowright'])

/** Does what has the focus use this key itself: a button the space bar, a list its arrows, a text that scrolls its page keys? */
export function isItsOwn({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return false
  const name = key === ' ' ? 'space' : key.toLowerCase()
  if (name === 'space' && target.closest('button, summary, input, select, [role="tab"]')) return true
  if (!MOVING.has(name) && name !== 'space') return false
  if (MOVING.has(name) && target.closest('[role="tablist"], [role="menu"], [role="listbox"], [role="radiogroup"], select, input[type="radio"]')) return true
  return !ACROSS.has(name) && target.scrollHeight > target.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(target).overflowY)
}

/** Is the focus where letters are text? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}

const NAMES: Record<string, string> = { enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→', space: '␣', pageup: 'Page ↑', pagedown: 'Page ↓', home: 'Home', end: 'End' }

/** A chord as it is printed on keys: `⌘K`, `Ctrl K`, `P`. */
export function keyText(chord: string, mac: boolean): string {
  const key = chord.slice(chord.startsWith(SHIFT) ? SHIFT.length : hasModifier(chord) ? 'mod+'.length : 0)
  const printed = `${chord.startsWith(SHIFT) ? '⇧ ' : ''}${NAMES[key] ?? key.toUpperCase()}`
  return hasModifier(chord) ? (mac ? `⌘${printed}` : `Ctrl ${printed}`) : printed
}
