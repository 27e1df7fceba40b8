/** What lies at the right of the console, in the order of its tabs. */
export const SIDE_TABS = ['people', 'todo', 'note', 'vote', 'stance', 'news'] as const
export type SideTab = (typeof SIDE_TABS)[number]
export const isSideTab = (key: unknown): key is SideTab => (SIDE_TABS as readonly unknown[]).includes(key)
