/** Light, dark, or as the system says. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORED = 'tour-de-table.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
let chosen: Theme = 'system'

/** A string as a theme; anything else follows the system. */
export const asTheme = (text: string | null | undefined): Theme => THEMES.find((theme) => theme === text) ?? 'system'

/** Sets the theme and remembers it for the next start, before the host's setting has arrived. */
export function applyTheme(theme: Theme): void {
  chosen = theme
  try { localStorage.setItem(STORED, theme) } catch { /* storage is switched off: the host's setting still holds it */ }
  paint()
}

/** The theme that is chosen now. */
export const currentTheme = (): Theme => chosen

/** The theme used last on this computer; called before the first paint. */
export function startTheme(): void {
  try { chosen = asTheme(localStorage.getItem(STORED)) } catch { /* see above */ }
  dark.addEventListener('change', paint)
  paint()
}

function paint(): void {
  document.documentElement.dataset['theme'] = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
}
