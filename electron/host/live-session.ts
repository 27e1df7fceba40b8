import { liveGraph, type LiveGraph } from '../../shared/argument/live-graph.ts'
import { standing } from '../../shared/debate/corrections.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { DebateSnapshot } from '../../shared/debate/step.ts'
import type { CallError } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { ParticipantRow } from '../store/record-reader.ts'

/** A session in memory: the committed state, with its argument graph, and nothing that is not committed. */
export interface LiveSession extends LiveGraph {
  id: string
  snapshot: DebateSnapshot
  seq: number
  /** Hash of the last entry, to which the next is chained. */
  hash: string
  /** ISO; time never goes backwards in a record. */
  lastAt: string
  lines: Line[]
  /** The lines that still count: nothing that was taken back or struck. */
  standing: Line[]
  participant: ParticipantRow | null
  /** First outcomes of refused commands, so that a resend gets the same answer; the accepted ones are in the record. */
  refused: Map<string, CallError>
}

export function liveSession(base: Omit<LiveSession, keyof LiveGraph | 'refused' | 'standing'>): LiveSession {
  const counting = standing(base.lines)
  return { ...base, standing: counting, ...liveGraph(counting), refused: new Map() }
}

/** Takes over what was just committed. */
export function moveOn(live: LiveSession, next: { snapshot: DebateSnapshot; seq: number; hash: string; at: string; line: Line | null }): void {
  live.snapshot = next.snapshot
  live.seq = next.seq
  live.hash = next.hash
  live.lastAt = next.at
  if (!next.line) return
  live.lines.push(next.line)
  live.standing.push(next.line)
  live.addLine(next.line)
}

/** Takes over lines that were corrected or erased; the graph is built anew from those that still count. Returns the lines that are others now. */
export function takeLines(live: LiveSession, lines: Line[]): Line[] {
  const before = new Map(live.lines.map((line) => [line.seq, line]))
  const changed = lines.filter((line) => {
    const old = before.get(line.seq)
    return old?.void !== line.void || old?.text !== line.text || old.erased !== line.erased
  })
  live.lines = lines
  live.standing = standing(lines)
  Object.assign(live, liveGraph(live.standing))
  return changed
}

/** Enough for every command that a client can still be waiting for. */
const REMEMBERED = 200

/** What failed because of the disk, not because of a rule: the same command may succeed when it is sent again. */
const PASSING: ReadonlySet<Reason> = new Set<Reason>(['not-stored', 'disk-full', 'read-only', 'database-in-use', 'database-damaged'])

export function rememberRefusal(live: LiveSession, commandId: string, error: CallError): void {
  if (PASSING.has(error.reason)) return
  live.refused.set(commandId, error)
  const [oldest] = live.refused.keys()
  if (live.refused.size > REMEMBERED && oldest !== undefined) live.refused.delete(oldest)
}
