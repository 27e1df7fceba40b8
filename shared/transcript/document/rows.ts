import type { Item, Part, Run } from './blocks.ts'
import { strong } from './runs.ts'

/** A part that is one list of rows: a name, and what it says. */
export const rowsPart = (id: string, title: string, items: Item[], note: string | null = null): Part => ({ id, title, note, blocks: [{ kind: 'list', of: 'rows', items }] })

/** A row: its name, what it says, and the lines that it is about. */
export const row = (head: string, body: Run[], lines: Run[] = []): Item => ({ head: [strong(head)], body, below: lines })
