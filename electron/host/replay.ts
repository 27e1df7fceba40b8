import type { Envelope } from '../../shared/debate/events.ts'
import type { Line } from '../../shared/debate/line.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'

/** An entry, the line it makes, and the state it leads to. */
export interface Played { envelope: Envelope; line: Line | null; snapshot: DebateSnapshot }

/** A record played again from its first entry: the state it leads to, and the lines it makes. Throws with the seq of an entry that the machine refuses. */
export function replay(envelopes: readonly Envelope[]): { snapshot: DebateSnapshot; lines: Line[] } {
  const played = replaying(envelopes)
  return { snapshot: played.at(-1)!.snapshot, lines: played.flatMap(({ line }) => line ?? []) }
}

/** The same, entry by entry. */
export function replaying(envelopes: readonly Envelope[]): Played[] {
  const [first, ...rest] = envelopes
  if (first?.event.type !== 'open') throw new ReplayError(1, 'the record does not begin with an opening')
  let snapshot = begin(first.event, first.at)
  const played: Played[] = [{ envelope: first, line: null, snapshot }]
  for (const envelope of rest) {
    const line = lineOf(snapshot, envelope)
    const result = step(snapshot, envelope)
    if (!result.ok) throw new ReplayError(envelope.seq, `the machine refuses this entry (${result.reason})`)
    snapshot = result.value
    played.push({ envelope, line, snapshot })
  }
  return played
}

export class ReplayError extends Error {
  readonly seq: number
  constructor(seq: number, message: string) {
    super(message)
    this.seq = seq
  }
}
