import type { ArgumentGraph } from '../argument/graph.ts'
import type { Label } from '../argument/labelling.ts'
import type { Line } from '../debate/line.ts'
import type { Hint } from './feedback.ts'
import { counted, hint } from './hint.ts'
import type { Measure } from './measures.ts'

interface Exchange {
  lines: readonly Line[]
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  /** What still waits for the seat: see `stillToAnswer`. */
  waiting: readonly number[]
  seat: string
  /** Of the seat in this bout: what is counted there is told here in the same numbers. */
  measures: readonly Measure[]
}

/** What was put to the seat, and what it did with it. */
export function engagementHints(exchange: Exchange): Hint[] {
  return [...answered(exchange), ...leftOpen(exchange), ...passedBy(exchange), ...fell(exchange), ...conceded(exchange)]
}

function answered({ measures }: Exchange): Hint[] {
  const met = measures.find(({ id }) => id === 'taken-up')
  if (!met?.of) return []
  const params = { answered: String(met.value), total: String(met.of) }
  const text = `Points put to this seat: ${met.of}. Taken up: ${met.value}.`
  return [hint({ aspect: 'engagement', rule: 'engagement.taken-up', params, text }, met.lines)]
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
function passedBy({ measures }: Exchange): Hint[] {
  const left = measures.find(({ id }) => id === 'dropped')
  if (!left?.value) return []
  const text = `${counted(left.value, 'point')} ${left.value === 1 ? 'was' : 'were'} not taken up although this seat had the floor again.`
  return [hint({ aspect: 'engagement', rule: 'engagement.passed-by', params: { count: String(left.value) }, text }, left.lines)]
}

/** Own arguments that fell because nothing was said to the objection. */
function fell({ graph, labels, waiting, seat }: Exchange): Hint[] {
  const left = new Set(waiting)
  const rejected = graph.edges
    .filter(({ from, to, kind }) => kind === 'attacks' && left.has(from) && graph.nodes.get(to)?.seat === seat && labels.get(to) === 'rejected')
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
