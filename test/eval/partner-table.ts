import { liveGraph, type LiveGraph } from '../../shared/argument/live-graph.ts'
import type { Actor, DebateEvent, OpenEvent } from '../../shared/debate/events.ts'
import { lineOf } from '../../shared/debate/line-of.ts'
import type { Line } from '../../shared/debate/line.ts'
import { begin, step, type DebateSnapshot } from '../../shared/debate/step.ts'
import { chooseMove } from '../../shared/partner/choose-move.ts'
import type { MachineMove } from '../../shared/partner/machine-move.ts'
import type { PartnerDossier } from '../../shared/partner/partner-dossier.ts'
import type { Situation } from '../../shared/partner/situation.ts'

const AT = '2026-01-29T09:00:00.000Z'

/** A debate in memory: the machine, the lines, the live graph and the partner, without a database and without time. */
export interface Table {
  readonly lines: readonly Line[]
  readonly snapshot: DebateSnapshot
  readonly live: LiveGraph
  /** An event of the student. Throws with the reason of a refusal. */
  hear(event: DebateEvent): void
  /** Everything that the machine-run side owes, as long as `each` lets it: it is given the way to choose a move, and returns the move chosen. */
  answer(each?: (choose: () => MachineMove | null) => MachineMove | null): void
  /** An event of the student and the answer to it. */
  student(event: DebateEvent): void
}

/** Opens a debate on which nothing but `open` and the partner's dossier bears. */
export function openTable(open: OpenEvent, dossier: PartnerDossier): Table {
  let snapshot = begin(open, AT)
  let seq = 1
  const lines: Line[] = []
  const live = liveGraph()

  const receive = (by: Actor, event: DebateEvent) => {
    const envelope = { seq: seq + 1, at: AT, by, event }
    const result = step(snapshot, envelope)
    if (!result.ok) throw new Error(`${event.type} was refused: ${result.reason}`)
    const line = lineOf(snapshot, envelope)
    snapshot = result.value
    seq += 1
    if (!line) return
    lines.push(line)
    live.addLine(line)
  }
  const situation = (): Situation => ({ context: snapshot.context, lines, graph: live.graph, labels: live.labels, dossier })
  const hear = (event: DebateEvent) => receive({ kind: 'student', participant: 'p1', seat: open.lead }, event)
  const answer: Table['answer'] = (each = (choose) => choose()) => {
    for (;;) {
      const now = situation()
      const move = each(() => chooseMove(now))
      if (!move) return
      receive(move.by, move.event)
    }
  }
  answer()
  return {
    lines, live, hear, answer,
    get snapshot() { return snapshot },
    student(event) {
      hear(event)
      answer()
    },
  }
}
