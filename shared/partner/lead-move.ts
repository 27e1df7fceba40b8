import { stillToAnswer } from '../argument/still-to-answer.ts'
import { kindOf, playedBy } from '../debate/context.ts'
import { answersTo } from './answers.ts'
import { coreCard } from './core-card.ts'
import { pass, play, playAnswer, type MachineMove } from './machine-move.ts'
import { passReason } from './reasons.ts'
import { figureOf, handOf, madePoints, strongest, targetsOf, type Situation } from './situation.ts'

/** The lead seat's move where the record plays it too (`simulate --auto`); null where a person sits there. */
export function leadMove(situation: Situation): MachineMove | null {
  const { context } = situation
  if (playedBy(context, context.lead) !== 'record') return null
  const kind = kindOf(context)
  if (kind === 'prepare' || kind === 'dropRoles' || kind === 'debrief') return { by: { kind: 'app' }, event: { type: 'advance' } }
  return context.floor === context.lead ? leadCard(situation) : null
}

/** Answers what stands against the seat; else goes on with a core claim; else lets the floor go. */
function leadCard(situation: Situation): MachineMove {
  const { context, dossier, graph, labels } = situation
  const waiting = stillToAnswer(graph, labels, context.lead)
  const targets = targetsOf(situation, (seat) => seat !== context.lead).map((target) => ({ ...target, newest: waiting.includes(target.node.seq) }))
  const best = kindOf(context) === 'exchange' ? strongest(situation, answersTo(targets.filter(({ newest }) => newest), handOf(situation, context.lead), dossier, madePoints(situation))) : null
  if (best) return playAnswer(best)
  const core = coreCard(situation, context.lead, [])
  if (!core) return pass(context.lead, passReason(figureOf(situation, context.lead), 'no-opening', {}))
  return play(core.card, { move: 'assert', claims: [{ claim: core.claim, relation: 'asserts' }], respondsTo: [] })
}
