/** How far a screen was scrolled when it was left, by its address; only as long as the page lives. */
const left = new Map<string, number>()
const PATIENCE_MS = 800
let cameBack = false

globalThis.addEventListener?.('popstate', () => { cameBack = true })

/** Called before the address changes. */
export function rememberScroll(): void {
  left.set(location.hash, scrollY)
  cameBack = false
}

/**
 * Starts a screen at its top; after Back or Forward where it was left. Its content may still be on its way,
 * so it waits until the page is long enough, but not for long.
 */
export function restoreScroll(): void {
  const wanted = cameBack ? (left.get(location.hash) ?? 0) : 0
  const started = performance.now()
  const step = () => {
    scrollTo(0, wanted)
    if (scrollY < wanted - 2 && performance.now() - started < PATIENCE_MS) requestAnimationFrame(step)
  }
  step()
}
