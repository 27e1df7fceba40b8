import { kindOf } from '../debate/context.ts'
import type { Line } from '../debate/line.ts'
import { attacksOn } from './attacks.ts'
import { explainCard } from './explain.ts'
import { leadMove } from './lead-move.ts'
import { lotOf } from './lots.ts'
import { pass, play, playOption, type MachineMove } from './machine-move.ts'
import { ranked, withScore } from './option.ts'
import { passOn, passReason } from './passes.ts'
import { STATEMENT_WEIGHTS } from './preferences.ts'
import { furtherCards, pointAsked } from './point-asked.ts'
import { askQuestion } from './questions.ts'
import { shortOf } from './reasons.ts'
import { figureOf, now, type Moment, type Situation } from './situation.ts'
import { coreOptions } from './statements.ts'
import { argumentSaid, nextCard } from './turn.ts'

/**
 * The next single event that the machine-run side owes, or null when it is a person's turn.
 * A turn runs: a card and its reason (at the highest level several), the passes with theirs, then one question.
 * Pure and repeatable: the same debate and seed give the same move, so a turn cut off by a kill goes on where it was.
 */
export function chooseMove(situation: Situation): MachineMove | null {
  const { context } = situation
  if (context.toExplain !== null) return explainCard(situation, context.toExplain)
  const seat = context.pending[0]
  if (seat !== undefined) return kindOf(context) === 'opening' ? openingCard(now(situation), seat) : cardOrPass(now(situation), seat)
  if (context.toQuestion !== null) return { by: { kind: 'app' }, event: askQuestion(situation, context.toQuestion) }
  return leadMove(situation)
}

/** In the opening, a tour de table, each seat plays one core card; better when it meets what the lead seat claimed. */
function openingCard(moment: Moment, seat: string): MachineMove {
  const node = argumentSaid(moment)
  const answers = node ? attacksOn(moment, node, [seat]) : []
  const options = coreOptions(moment, seat, 'core').map((option) => {
    const answer = answers.find(({ card, states, use, parts }) => card === option.card && states === option.claim && use?.relation === 'asserts' && !parts.divided)
    const parts = { ...option.parts, link: answer ? STATEMENT_WEIGHTS.answers : 0, chance: lotOf(moment.context, `${option.card.id} opens with ${option.claim}`) * STATEMENT_WEIGHTS.chance }
    return withScore(answer ? { ...answer, parts } : { ...option, parts })
  })
  const best = ranked(moment, options)[0]
  return best ? playOption(best) : pass(seat, passReason(figureOf(moment, seat), 'no-opening'))
}

/** The strongest seat speaks, the others pass with a reason. `next` is the seat whose turn it is to pass. */
function cardOrPass(moment: Moment, next: string): MachineMove {
  if (moment.said?.move === 'question') return backOrPass(moment, moment.said, next)
  const card = nextCard(moment)
  if (card) return playOption(card)
  return pass(next, passOn(moment, next))
}

/** A question to a seat: it plays a further card on the same claim, or passes; the others pass. One that goes to several is answered by each. */
function backOrPass(moment: Moment, { seq: question }: Line, next: string): MachineMove {
  const asked = pointAsked(moment, question, moment.context.pending)
  if (!asked) return pass(next, passReason(figureOf(moment, next), 'not-asked', { line: String(question) }))
  const { node: { seat }, claim, use } = asked
  const [card] = furtherCards(moment, asked)
  if (card) return play(card, { move: 'answer', claims: use ? [use] : [], respondsTo: [question] })
  return pass(seat, passReason(figureOf(moment, seat), use ? 'no-more' : 'no-more-limits', { line: String(question), short: shortOf(moment.dossier, claim) }))
}
