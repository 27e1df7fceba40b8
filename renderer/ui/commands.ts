import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { hasModifier, isItsOwn, isMac, isTyping, matches } from './key-chord.ts'

/** One thing that can be done from the palette, and by keys if it has some. */
export interface Command {
  /** Unique on the page; a later screen may take over an id. */
  id: string
  label: string
  /** Heading in the palette and in the list of keys; the screen's own commands come first. */
  group?: string
  /** A chord: `'p'`, `'?'`, `'/'`, `'mod+k'`, `'mod+enter'`, `'escape'`, `'space'`, `'shift+arrowleft'`. `mod` is Ctrl, or ⌘ on a Mac. */
  keys?: string
  /** Also while typing in a field. Chords with `mod` always are. */
  whileTyping?: boolean
  /** Goes on while the key is held down. */
  repeats?: boolean
  /** Only in the list of keys (`false` leaves it out of the palette). */
  inPalette?: boolean
  run(): void
}

const owners = new Map<string, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []
let listening = false

function changed(): void {
  const byId = new Map<string, Command>()
  for (const [owner, commands] of [...owners].toReversed()) {
    // `run` is looked up when it is called: screens render anew without registering anew
    for (const command of commands) if (!byId.has(command.id)) byId.set(command.id, { ...command, run: () => owners.get(owner)?.find(({ id }) => id === command.id)?.run() })
  }
  all = [...byId.values()]
  for (const listener of listeners) listener()
}

/**
 * Registers commands while the component is on screen. Keys are handled in one place: single letters never fire while
 * somebody types or a dialog is open, and can be switched off in the settings (WCAG 2.1.4).
 */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  const before = useRef<string>('')
  useEffect(() => {
    owners.set(owner, commands)
    const outline = JSON.stringify(commands) // functions drop out: only what is shown counts as a change
    if (before.current !== outline) changed()
    before.current = outline
  })
  useEffect(() => {
    if (!listening) document.addEventListener('keydown', onKey)
    listening = true
    return () => {
      owners.delete(owner)
      before.current = ''
      changed()
    }
  }, [owner])
}

/** Does what a command does, for a button that stands for it; nothing if no screen offers it. */
export function runCommand(id: string): void {
  all.find((command) => command.id === id)?.run()
}

/** Every command that is there now, the newest screen's first. */
export const useAllCommands = (): readonly Command[] =>
  useSyncExternalStore((listener) => (listeners.add(listener), () => void listeners.delete(listener)), () => all)

const SINGLE_KEYS = 'tour-de-table.single-keys'

/** Whether single letters work as shortcuts. Kept in this browser, not in the database: it belongs to a person's hands. */
export function singleKeys(): boolean {
  try { return localStorage.getItem(SINGLE_KEYS) !== 'off' } catch { return true }
}

/** Switches shortcuts by single letters on or off. */
export function setSingleKeys(on: boolean): void {
  try { localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off') } catch { /* storage is switched off: they stay on */ }
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  const command = all.find(({ keys }) => keys !== undefined && matches(event, keys, isMac()))
  if (!command?.keys || dialog || (event.repeat && !command.repeats)) return
  if (!hasModifier(command.keys)) {
    if (isTyping(event.target) && !command.whileTyping) return
    if (command.keys.length === 1 && !singleKeys()) return
    if (isItsOwn(event)) return
  }
  event.preventDefault()
  command.run()
}
