import type { ArgumentGraph } from '../argument/graph.ts'
import type { Label } from '../argument/labelling.ts'
import type { DebateContext } from '../debate/context.ts'
import type { Line } from '../debate/line.ts'
import { point, type Answer, type Target } from './answers.ts'
import type { PartnerDossier, PlayableCard } from './partner-dossier.ts'

/** Everything the partner may look at. */
export interface Situation {
  context: DebateContext
  lines: readonly Line[]
  graph: ArgumentGraph
  labels: ReadonlyMap<number, Label>
  dossier: PartnerDossier
  /** Numbers in [0, 1), fixed by seed and place in the record: breaks ties. */
  random: () => number
}

/** Unplayed cards of a seat. */
export const handOf = ({ context, dossier }: Situation, seat: string): PlayableCard[] =>
  dossier.cards.filter((card) => card.seat === seat && !context.played.includes(card.id))

/** Arguments of the given seats that are not given up, with what already stands against them; `newest` marks the last. */
export function targetsOf({ graph, labels }: Situation, isOpponent: (seat: string) => boolean): Target[] {
  const nodes = [...graph.nodes.values()].filter((node) => node.kind !== 'question' && node.seat !== null && isOpponent(node.seat) && labels.get(node.seq) !== 'conceded')
  const last = nodes.at(-1)
  return nodes.map((node) => ({ node, newest: node === last, attacked: graph.edges.filter((edge) => edge.kind === 'attacks' && edge.to === node.seq).length }))
}

/** The answer with the best score; among equals the seat that has had fewer turns, then the seed decides. */
export function strongest({ context, random }: Situation, answers: readonly Answer[]): Answer | null {
  const turns = (answer: Answer) => context.turns[answer.card.seat] ?? 0
  const drawn = answers.map((answer) => ({ answer, lot: random() }))
  return drawn.toSorted((a, b) => b.answer.score - a.answer.score || turns(a.answer) - turns(b.answer) || b.lot - a.lot)[0]?.answer ?? null
}

/** Links of the pack that a reason in this session has named already: the same point is not made twice while another is left. */
export function madePoints({ lines }: Pick<Situation, 'lines'>): ReadonlySet<string> {
  return new Set(lines.filter(({ kind, params }) => kind === 'reason' && params.met).map(({ params }) => point(params.met!, params.states ?? '')))
}

export const figureOf = ({ context }: Situation, seat: string): string => context.seats.find((entry) => entry.seat === seat)?.figure ?? seat
