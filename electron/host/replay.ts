import type { Envelope } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'

/** A record played again from its first entry: the state it leads to, and the lines it makes. Throws with the seq of an entry that the machine refuses. */
export function replay(envelopes: readonly Envelope[]): { snapshot: DebateSnapshot; lines: Line[] } {
  const [first, ...rest] = envelopes
  if (first?.event.type !== 'open') throw new ReplayError(1, 'the record does not begin with an opening')
  let snapshot = begin(first.event, first.at)
  const lines: Line[] = []
  for (const envelope of rest) {
    const line = lineOf(snapshot, envelope)
    const result = step(snapshot, envelope)
    if (!result.ok) throw new ReplayError(envelope.seq, `the machine refuses this entry (${result.reason})`)
    snapshot = result.value
    if (line) lines.push(line)
  }
  return { snapshot, lines }
}

export class ReplayError extends Error {
  readonly seq: number
  constructor(seq: number, message: string) {
    super(message)
    this.seq = seq
  }
}
