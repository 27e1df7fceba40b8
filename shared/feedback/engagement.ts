import { droppedPoints } from '../argument/dropped.ts'
import type { ArgumentGraph } from '../argument/graph.ts'
import { isTakenUp, pointsPutTo } from '../argument/taken-up.ts'
import type { Label } from '../argument/labelling.ts'
import type { Line } from '../debate/line.ts'
import type { Hint } from './feedback.ts'
import { counted, hint } from './hint.ts'

interface Exchange {
  own: readonly Line[]
  lines: readonly Line[]
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  /** What still waits for the seat: see `stillToAnswer`. */
  waiting: readonly number[]
  seat: string
}

/** What was put to the seat, and what it did with it. */
export function engagementHints(exchange: Exchange): Hint[] {
  return [...answered(exchange), ...leftOpen(exchange), ...passedBy(exchange), ...fell(exchange), ...conceded(exchange)]
}

function answered(exchange: Exchange): Hint[] {
  const put = pointsPutTo(exchange)
  if (put.length === 0) return []
  const met = put.filter((seq) => isTakenUp(seq, exchange))
  const params = { answered: String(met.length), total: String(put.length) }
  const text = `Points put to this seat: ${put.length}. Taken up: ${met.length}.`
  return [hint({ aspect: 'engagement', rule: 'engagement.taken-up', params, text }, met)]
}

function leftOpen({ graph, waiting }: Exchange): Hint[] {
  const [questions, attacks] = [true, false].map((asked) => waiting.filter((seq) => (graph.nodes.get(seq)?.kind === 'question') === asked))
  return [
    ...(questions?.length ? [hint({
      aspect: 'engagement', rule: 'engagement.open-question', params: { count: String(questions.length) },
      text: `${counted(questions.length, 'critical question')} stayed open. That leaves an argument open, not refuted.`,
    }, questions)] : []),
    ...(attacks?.length ? [hint({
      aspect: 'engagement', rule: 'engagement.unanswered', params: { count: String(attacks.length) },
      text: `${counted(attacks.length, 'objection')} went unanswered.`,
    }, attacks)] : []),
  ]
}

/** Points that the seat could still have taken up: it has had the floor since, and did not respond to them. */
function passedBy(exchange: Exchange): Hint[] {
  const left = new Set(droppedPoints(exchange).map(({ line }) => line))
  if (left.size === 0) return []
  const text = `${counted(left.size, 'point')} ${left.size === 1 ? 'was' : 'were'} not taken up although this seat had the floor again.`
  return [hint({ aspect: 'engagement', rule: 'engagement.passed-by', params: { count: String(left.size) }, text }, left)]
}

/** Own arguments that fell because nothing was said to the objection. */
function fell({ graph, labels, waiting, seat }: Exchange): Hint[] {
  const rejected = graph.edges
    .filter(({ from, to, kind }) => kind === 'attacks' && waiting.includes(from) && graph.nodes.get(to)?.seat === seat && labels.get(to) === 'rejected')
    .map(({ to }) => to)
  const lines = new Set(rejected)
  if (lines.size === 0) return []
  const text = `${counted(lines.size, 'argument')} of this seat fell because an objection was left standing.`
  return [hint({ aspect: 'engagement', rule: 'engagement.dropped', params: { count: String(lines.size) }, text }, lines)]
}

function conceded({ lines, seat }: Exchange): Hint[] {
  const given = lines.filter((line) => line.seat === seat && line.move === 'concede')
  if (given.length === 0) return []
  const text = `${counted(given.length, 'point')} ${given.length === 1 ? 'was' : 'were'} conceded openly.`
  return [hint({ aspect: 'engagement', rule: 'engagement.conceded', params: { count: String(given.length) }, text }, given.map(({ seq }) => seq))]
}
