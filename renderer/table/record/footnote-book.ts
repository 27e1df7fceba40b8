import type { Line } from '../../../shared/debate/line.ts'

/** Footnote numbers of a session. A number, once given, is never changed by later lines, so `number` may stay one function. */
export interface FootnoteBook {
  /** Numbers whatever these lines name that has no number yet; lines come in the order of the record. */
  read: (lines: readonly Line[]) => void
  number: (position: string) => number | undefined
}

/** An empty book: positions are numbered by first appearance, as played card or as words found in a speech. */
export function footnoteBook(): FootnoteBook {
  const numbers = new Map<string, number>()
  let upTo = 0
  return {
    read(lines) {
      for (const line of lines) {
        if (line.seq <= upTo) continue
        upTo = line.seq
        for (const id of [line.position, ...(line.kind === 'question' ? line.cards : []), ...line.quotes.map((finding) => finding.position)]) if (id && !numbers.has(id)) numbers.set(id, numbers.size + 1)
      }
    },
    number: (position) => numbers.get(position),
  }
}
