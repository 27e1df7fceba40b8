import { buildGraph } from '../argument/graph.ts'
import { labelGraph } from '../argument/labelling.ts'
import { stillToAnswer } from '../argument/still-to-answer.ts'
import { stoodBy } from '../argument/stood-by.ts'
import { sayableOn } from '../dossier/dated-text.ts'
import type { OpenEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import type { Attack, Claim, Position, PositionLink, RestsOn, Seat } from '../dossier/schema.ts'
import { claimOutcomes } from './claim-outcomes.ts'
import { commitmentHints } from './commitments.ts'
import { engagementHints } from './engagement.ts'
import { evidenceHints } from './evidence.ts'
import { levelHints } from './exchange-level.ts'
import type { Feedback } from './feedback.ts'
import { fidelityHints } from './fidelity.ts'
import { measuresOf, speechesOf } from './measures.ts'
import { timeHints, timeUsed } from './time-used.ts'
import { weakSpotsOf } from './weak-spots.ts'

/** What feedback reads of a pack. */
export interface FeedbackPack {
  seats: readonly Seat[]
  positions: ReadonlyMap<string, Position>
  claims: ReadonlyMap<string, Pick<Claim, 'short'>>
  linksOf(position: string): readonly PositionLink[]
  /** Of the pack's claims on each other. */
  attacks: readonly Attack[]
  restsOn: readonly RestsOn[]
}

export interface FeedbackInput {
  /** In the order of the record. */
  lines: readonly Line[]
  /** The seat whose play the hints are about. */
  seat: string
  session: Pick<OpenEvent, 'recipe' | 'asOf' | 'timed'>
  pack: FeedbackPack
}

/**
 * A record → what stood, what waits for an answer, how the time was used, hints with their evidence, the bout in numbers, and what is
 * worth reviewing. Never a mark.
 * Hints are about the student's own lines; a seat that plays the record gets none. Nothing dated after the as-of date is used.
 */
export function feedbackOf(input: FeedbackInput): Feedback {
  const { lines, seat, session, pack } = input
  const graph = buildGraph(lines)
  const labels = labelGraph(graph)
  const waiting = stillToAnswer(graph, labels, seat)
  const own = speechesOf(lines, seat)
  const stands = stoodBy(lines, seat)
  const measures = measuresOf({ lines, graph, labels, seat })
  const time = timeUsed(lines, seat, session)
  const sayable = sayableOn(session.asOf, pack.positions, pack.restsOn)
  return {
    claims: claimOutcomes(lines, labels),
    hints: own.length === 0 ? [] : [
      ...fidelityHints({ own, stands, seat, asOf: session.asOf, pack, sayable }),
      ...evidenceHints(own, stands, pack),
      ...engagementHints({ lines, graph, labels, waiting, seat, measures }),
      ...levelHints(lines, graph, seat),
      ...commitmentHints({ own, stands, lines, seat, pack, sayable }),
      ...timeHints(lines, seat, time),
    ],
    stillToAnswer: waiting,
    time,
    measures,
    weakSpots: weakSpotsOf({ lines, graph, labels, seat, stands, asOf: session.asOf, pack, sayable }),
  }
}
