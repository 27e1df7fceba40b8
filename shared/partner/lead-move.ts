import { edgesInto } from '../argument/graph.ts'
import { stillToAnswer } from '../argument/still-to-answer.ts'
import { kindOf, playedBy } from '../debate/context.ts'
import { attacksOn } from './attacks.ts'
import { pass, playOption, type MachineMove } from './machine-move.ts'
import { ranked } from './option.ts'
import { passReason } from './passes.ts'
import { LEVEL_RULES } from './preferences.ts'
import { figureOf, now, type Moment, type Situation } from './situation.ts'
import { coreOptions } from './statements.ts'

/** The lead seat's move where the record plays it too (`simulate --auto`); null where a person sits there. */
export function leadMove(situation: Situation): MachineMove | null {
  const { context } = situation
  if (playedBy(context, context.lead) !== 'record') return null
  const kind = kindOf(context)
  if (kind === 'prepare' || kind === 'dropRoles' || kind === 'debrief') return { by: { kind: 'app' }, event: { type: 'advance' } }
  return context.floor === context.lead ? leadCard(now(situation)) : null
}

/** Answers what stands against the seat, the newest first; else goes on with a core claim; else lets the floor go. */
function leadCard(moment: Moment): MachineMove {
  const { context } = moment
  const answers = kindOf(context) === 'exchange' ? standing(moment).map((node) => attacksOn(moment, node, [context.lead])) : []
  const options = answers.find((some) => some.length > 0) ?? coreOptions(moment, context.lead, 'core')
  const best = ranked(moment, options)[0]
  return best ? playOption(best) : pass(context.lead, passReason(figureOf(moment, context.lead), 'no-opening'))
}

/** Arguments that stand against the lead seat, newest first; where the level knows no return to older points, only those of the last turn. */
function standing({ graph, labels, context, said }: Moment) {
  const oldest = LEVEL_RULES[context.level].returns === 0 ? said?.seq ?? 0 : 0
  return stillToAnswer(graph, labels, context.lead).flatMap((seq) => {
    const node = graph.nodes.get(seq)
    return node && node.kind !== 'question' && seq > oldest && edgesInto(graph, seq).every(({ kind }) => kind !== 'concedes') ? [node] : []
  })
}
