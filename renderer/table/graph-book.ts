import type { ArgumentGraph } from '../../shared/argument/graph.ts'
import type { Label } from '../../shared/argument/labelling.ts'
import { liveGraph } from '../../shared/argument/live-graph.ts'
import type { Line } from '../../shared/debate/line.ts'

/** The argument graph of a session as the page shows it. New objects whenever lines came, so that React can compare them. */
export interface GraphBook {
  /** Gives the graph and labels of these lines: they may be the lines read before, the same with more behind, or any others. */
  read: (lines: readonly Line[]) => { graph: ArgumentGraph; labels: ReadonlyMap<number, Label> }
}

/**
 * Adds only what is new while the lines read before are the beginning of these (a render may run twice, be thrown away, or come
 * with other lines; then the graph is built anew).
 */
export function graphBook(): GraphBook {
  let live = liveGraph()
  let known: readonly Line[] = []
  let shown = { graph: { ...live.graph }, labels: new Map(live.labels) }
  return {
    read(lines) {
      if (lines === known) return shown
      const goesOn = known.every((line, index) => lines[index] === line)
      if (!goesOn) live = liveGraph()
      for (const line of goesOn ? lines.slice(known.length) : lines) live.addLine(line)
      known = lines
      shown = { graph: { ...live.graph }, labels: new Map(live.labels) }
      return shown
    },
  }
}
