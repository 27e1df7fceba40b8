import { buildGraph, type ArgumentGraph } from '../../../shared/argument/graph.ts'
import { labelGraph, type Label } from '../../../shared/argument/labelling.ts'
import { stillToAnswer } from '../../../shared/argument/still-to-answer.ts'
import type { Line } from '../../../shared/debate/line.ts'
import { linesAtEach } from '../../../shared/replay/lines-at.ts'
import { unfoldMoments, type Moment, type SessionRecord } from '../../../shared/replay/moment.ts'
import { timelineOf, type Timeline } from '../../../shared/replay/timeline.ts'

/** A session at one of its moments. */
export interface Then {
  moment: Moment
  /** The line that the moment added; null where nothing was said. */
  line: Line | null
  lines: readonly Line[]
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  waiting: readonly number[]
}

/** A session to go through. Places are numbers of moments, from 0. */
export interface Replayed {
  sessionId: string
  moments: readonly Moment[]
  lines: readonly Line[]
  /** The seat that the debate followed: the student's, or the one played in its place. */
  lead: string
  timeline: Timeline
  /** Every argument there ever was, those that were taken back included. */
  whole: ArgumentGraph
  /** The cards that its lines name. */
  cards: readonly string[]
  /** Of a class: how its people are called; null where one student argues with the record. */
  people: Readonly<Record<string, string>> | null
  /** The place of an entry, or of the last one before it. */
  placeOf: (seq: number) => number
  at: (place: number) => Then
}

/**
 * A record as the host gave it, made ready. The graph of a moment is made anew from its lines: for 1,000 of them that takes a tenth of a
 * millisecond or two (`npm run bench` says), and so it is right wherever one comes from, without checkpoints that could be wrong.
 */
export function replayedOf({ sessionId, moments: folded, lines, people, shownFrom = {} }: SessionRecord): Replayed {
  const moments = unfoldMoments(folded)
  const linesAt = linesAtEach(lines)
  const bySeq = new Map(lines.map((line) => [line.seq, line]))
  const holds = Object.keys(shownFrom).length > 0
  const placeOf = (seq: number) => Math.max(0, moments.findLastIndex((moment) => moment.seq <= seq))
  const at = (place: number): Then => {
    const moment = moments[place]!
    const { shown, counting } = linesAt(moment.seq)
    const isShown = ({ seq }: Line) => (shownFrom[seq] ?? 0) <= moment.seq
    const graph = buildGraph(holds ? counting.filter(isShown) : counting)
    const labels = labelGraph(graph)
    const seat = moment.view.you?.seat ?? null
    const line = bySeq.get(moment.seq)
    return { moment, line: line && isShown(line) ? line : null, lines: holds ? shown.filter(isShown) : shown, graph, labels, waiting: seat ? stillToAnswer(graph, labels, seat) : [] }
  }
  const cards = [...new Set(lines.flatMap((line) => [line.position, ...line.cards, ...line.quotes.map(({ position }) => position)]).filter((id) => id !== null))]
  const { you, seats } = moments[0]!.view
  const lead = you?.seat ?? moments.find(({ view }) => view.floor !== null)?.view.floor ?? seats[0]?.seat ?? ''
  return { sessionId, moments, lines, lead, timeline: timelineOf(moments, lines), whole: buildGraph(lines), cards, people: people ?? null, placeOf, at }
}
