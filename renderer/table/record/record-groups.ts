import type { Line } from '../../../shared/debate/line.ts'
import type { StageKind } from '../../../shared/recipes/schema.ts'

/** What is read as one: a played card with its reason and question, several passes, or a single line. */
export type RecordItem =
  | { kind: 'line'; key: number; line: Line }
  | { kind: 'turn'; key: number; card: Line; app: Line[] }
  | { kind: 'passes'; key: number; lines: Line[] }
  | { kind: 'slab'; key: number; lines: Line[] }
  /** What was taken back, in one place that one opens. */
  | { kind: 'undone'; key: number; lines: Line[] }

/** One stage, or one round of it. */
export interface RecordSection { stage: StageKind; round: number; items: RecordItem[] }

/**
 * The record in the order in which it was made, joined so that it reads as a conversation:
 * the reason and the critical question stand under the card they follow, passes in a row share one place.
 */
export function groupLines(lines: readonly Line[]): RecordSection[] {
  const sections: RecordSection[] = []
  for (const line of lines) {
    let section = sections.at(-1)
    if (!section || section.stage !== line.stage || section.round !== line.round) {
      section = { stage: line.stage, round: line.round, items: [] }
      sections.push(section)
    }
    append(section.items, line)
  }
  return sections
}

function append(items: RecordItem[], line: Line): void {
  const last = items.at(-1)
  const key = line.seq
  if (line.void === 'undone') {
    if (last?.kind === 'undone') last.lines.push(line)
    else items.push({ kind: 'undone', key, lines: [line] })
    return
  }
  switch (line.kind) {
    case 'card': items.push({ kind: 'turn', key, card: line, app: [] }); return
    case 'reason': case 'question': {
      // A question comes after the passes of the same turn; it stands under the card that answers the same line.
      const turn = last?.kind === 'passes' ? items.at(-2) : last
      const belongs = turn?.kind === 'turn' && (line.kind === 'reason' || turn.card.respondsTo.some((seq) => line.respondsTo.includes(seq)))
      if (belongs) turn.app.push(line)
      else if (last?.kind === 'slab') last.lines.push(line)
      else items.push({ kind: 'slab', key, lines: [line] })
      return
    }
    case 'pass':
      if (last?.kind === 'passes') last.lines.push(line)
      else items.push({ kind: 'passes', key, lines: [line] })
      return
    case 'notice':
      if (last?.kind === 'slab') last.lines.push(line)
      else items.push({ kind: 'slab', key, lines: [line] })
      return
    default: items.push({ kind: 'line', key, line })
  }
}

/** Every line of an item, in order; two items with the same lines look the same. */
export function linesOf(item: RecordItem): readonly Line[] {
  switch (item.kind) {
    case 'line': return [item.line]
    case 'turn': return [item.card, ...item.app]
    default: return item.lines
  }
}
