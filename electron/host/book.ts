import { liveGraph, type LiveGraph } from '../../shared/argument/live-graph.ts'
import { standing } from '../../shared/debate/corrections.ts'
import type { Line } from '../../shared/debate/line.ts'

/** The lines of a session with what follows from them. */
export interface Book extends LiveGraph {
  lines: Line[]
  /** The lines that still count: nothing that was taken back or struck. */
  standing: Line[]
}

/** A book that is read when it is first asked for: taking up a session costs the same however long it is. */
export interface LazyBook {
  /** Throws when the lines cannot be read. */
  open(): Book
  /** Takes over a line that was just committed; unopened, it will be read with the others. */
  add(line: Line): void
  /** Takes over lines that were corrected or erased; the graph is built anew. Returns the lines that are others now. */
  replace(lines: Line[]): Line[]
}

export function lazyBook(read: () => Line[]): LazyBook {
  let book: Book | null = null
  return {
    open: () => (book ??= bookOf(read())),
    add(line) {
      book?.lines.push(line)
      book?.standing.push(line)
      book?.addLine(line)
    },
    replace(lines) {
      const before = new Map(book?.lines.map((line) => [line.seq, line]))
      book = bookOf(lines)
      return lines.filter((line) => differs(line, before.get(line.seq)))
    },
  }
}

function bookOf(lines: Line[]): Book {
  const counting = standing(lines)
  return { lines, standing: counting, ...liveGraph(counting) }
}

const differs = (line: Line, before: Line | undefined) => before?.void !== line.void || before?.text !== line.text || before.erased !== line.erased
