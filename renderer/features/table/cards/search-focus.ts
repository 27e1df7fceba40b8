/** Whoever owns the search field on screen; `/` asks it to take the focus. */
let take: (() => void) | null = null

/** Registers the field; returns how to take it back. */
export function onSearchKey(focus: () => void): () => void {
  take = focus
  return () => { if (take === focus) take = null }
}

/** Moves the focus into the search field that is on screen. */
export function focusSearch(): void {
  take?.()
}
