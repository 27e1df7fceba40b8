import { kindOf } from '../debate/context.ts'
import type { Line } from '../debate/line.ts'
import { answersTo, claimsNamedBy } from './answers.ts'
import { coreCard } from './core-card.ts'
import { explainCard } from './explain.ts'
import { leadMove } from './lead-move.ts'
import { pass, play, playAnswer, type MachineMove } from './machine-move.ts'
import { chooseQuestion } from './questions.ts'
import { passReason, shortOf } from './reasons.ts'
import { figureOf, handOf, madePoints, strongest, targetsOf, type Situation } from './situation.ts'

/**
 * The next single event that the machine-run side owes, or null when it is a person's turn.
 * A turn runs: a card, its reason, the passes with theirs, then one critical question.
 * Pure and repeatable: the same situation and seed give the same move, so a turn cut off by a kill goes on where it was.
 */
export function chooseMove(situation: Situation): MachineMove | null {
  const { context } = situation
  if (context.toExplain !== null) return explainCard(situation, context.toExplain)
  const seat = context.pending[0]
  if (seat !== undefined) return kindOf(context) === 'opening' ? openingCard(situation, seat) : answerOrPass(situation, seat)
  if (context.toQuestion !== null) return askQuestion(situation, context.toQuestion)
  return leadMove(situation)
}

/** In the opening, a tour de table, each seat plays one core card; better when it meets what the lead seat claimed. */
function openingCard(situation: Situation, seat: string): MachineMove {
  const { dossier, context } = situation
  const core = coreCard(situation, seat, answersTo(targetsOf(situation, (other) => other === context.lead), handOf(situation, seat), dossier))
  if (!core) return pass(seat, passReason(figureOf(situation, seat), 'no-opening', {}))
  return core.answer ? playAnswer(core.answer) : play(core.card, { move: 'assert', claims: [{ claim: core.claim, relation: 'asserts' }], respondsTo: [] })
}

/** The seat with the strongest link answers, the others pass with a reason. `next` is the seat whose turn it is to pass. */
function answerOrPass(situation: Situation, next: string): MachineMove {
  const { context, dossier, lines, graph } = situation
  const said = lines.findLast((line) => line.seat === context.lead)
  if (said?.move === 'question') return backOrPass(situation, said.seq, next)
  const targets = targetsOf(situation, (seat) => seat === context.lead)
  const options = context.pending.flatMap((seat) => answersTo(targets, handOf(situation, seat), dossier, madePoints(situation)))
  const answered = answerOfTurn(situation)
  const best = answered ? null : strongest(situation, options)
  if (best) return playAnswer(best)
  const figure = figureOf(situation, next)
  const met = graph.nodes.get(answered?.respondsTo[0] ?? said?.seq ?? 0)
  const line = String(met?.seq ?? said?.seq ?? '')
  const ownBest = strongest(situation, options.filter(({ card }) => card.seat === next))
  if (answered?.seat && ownBest) return pass(next, passReason(figure, 'weaker', { line, other: figureOf(situation, answered.seat), short: shortOf(dossier, ownBest.states) }))
  if (!met) return pass(next, passReason(figure, 'yielded', {}))
  const claim = claimsNamedBy(met, dossier)[0]?.claim
  return pass(next, claim === undefined ? passReason(figure, 'no-claim', { line }) : passReason(figure, 'none', { line, short: shortOf(dossier, claim) }))
}

/** A question to a seat: it plays a further card on the same claim, or passes; the others pass. */
function backOrPass(situation: Situation, question: number, next: string): MachineMove {
  const { context, graph, dossier } = situation
  const asked = graph.edges.filter((edge) => edge.from === question).map((edge) => graph.nodes.get(edge.to))
  const node = asked.find((entry) => entry?.seat != null && context.pending.includes(entry.seat))
  if (!node?.seat || answerOfTurn(situation)) return pass(next, passReason(figureOf(situation, next), 'not-asked', { line: String(question) }))
  const claim = node.claims.find(({ relation }) => relation === 'asserts')?.claim ?? ''
  const hand = handOf(situation, node.seat).filter((card) => card.supports.includes(claim))
  const card = hand.find(({ period }) => period === 'core') ?? hand[0]
  if (!card) return pass(node.seat, passReason(figureOf(situation, node.seat), 'no-further', { short: shortOf(dossier, claim) }))
  return play(card, { move: 'answer', claims: [{ claim, relation: 'asserts' }], respondsTo: [question] })
}

/** The card that was played in this turn, if one was. */
function answerOfTurn({ lines, context }: Situation): Line | undefined {
  return lines.slice(lines.findLastIndex((line) => line.seat === context.lead) + 1).find((line) => line.kind === 'card')
}

function askQuestion({ graph, lines, dossier }: Situation, target: number): MachineMove {
  const by = { kind: 'app' } as const
  const node = graph.nodes.get(target)
  const question = node ? chooseQuestion(node, lines, dossier) : null
  if (!question && node?.claims.length === 0) return { by, event: { type: 'skip-question', rule: 'no-claim-again', params: { line: String(target) }, text: `Line ${target} names no claim either; with one, a seat can answer it.` } }
  if (!question) return { by, event: { type: 'skip-question', rule: 'no-question', params: {}, text: 'This dossier holds no further critical question on this argument.' } }
  return { by, event: { type: 'ask', target, claim: question.claim, question: question.id, rule: 'critical-question', params: {}, text: question.text } }
}
