import type { ArgumentNode } from '../argument/graph.ts'
import { kindOf } from '../debate/context.ts'
import type { Line } from '../debate/line.ts'
import { attacksOn, droppedLine } from './attacks.ts'
import { considered } from './considered.ts'
import type { MachineMove } from './machine-move.ts'
import type { Option } from './option.ts'
import type { PlayableCard } from './partner-dossier.ts'
import { pointAsked } from './point-asked.ts'
import { answerReason, backingReason, concessionReason, leadReason, limitingReason, onwardReason, openingReason, supportReason, type AppText } from './reasons.ts'
import { before, figureOf, type Moment, type Situation } from './situation.ts'
import { agreeing, coreOptions, isLikelyAlly, onward, standsAgainst } from './statements.ts'

/** The app's reason for the card in line `about`, worked out from the record alone, and what else could have been played. */
export function explainCard(situation: Situation, about: number): MachineMove {
  const line = situation.lines.find((entry) => entry.seq === about)
  if (!line) throw new Error(`No card was played in line ${about}`)
  const moment = before(situation, line)
  const { played, options, reason } = explanation(moment, line)
  const others = considered(moment, played, options)
  const { rule, params, text } = reason
  const says = kindOf(situation.context) === 'opening' && played.target === null ? text : text + others.text
  return { by: { kind: 'app' }, event: { type: 'explain', about, rule, params: { ...params, ...others.params }, text: says } }
}

interface Explanation {
  played: Option
  /** All that could have been played for the same kind of reason, this one among them. */
  options: Option[]
  reason: AppText
}

/** Which option the played card was. */
export function optionPlayed(moment: Moment, line: Line): Option | null {
  return explanationOf(moment, line)?.played ?? null
}

function explanation(moment: Moment, line: Line): Explanation {
  const found = explanationOf(moment, line)
  if (!found) throw new Error(`No card was played in line ${line.seq}`)
  return found
}

function explanationOf(moment: Moment, line: Line): Explanation | null {
  const { graph, dossier, context } = moment
  const card = dossier.cardsById.get(line.position ?? '')
  if (!card) return null
  const target = graph.nodes.get(line.respondsTo[0] ?? 0)
  if (!target) return ownCourse(moment, line, card)
  if (target.kind === 'question') return backing(moment, card, target)
  const figure = figureOf(moment, card.seat)
  const seats = card.seat === context.lead ? [card.seat] : kindOf(context) === 'opening' ? [card.seat] : context.pending
  if (line.move === 'rebut') {
    const dropped = droppedLine(moment, target)
    return find(card, attacksOn(moment, target, seats, dropped ? 'return' : 'attack'), (played) => answerReason(played, figure, dossier, dropped))
  }
  const kinds = [
    find(card, agreeing(moment, target, seats, 'support'), (played) => supportReason(played, figure, dossier, isLikelyAlly(moment, card.seat, played.claim))),
    find(card, agreeing(moment, target, seats, 'concession'), (played) => concessionReason(played, figure, dossier, standsAgainst(dossier, card.seat, useMet(target, played)))),
  ]
  return kinds.find((found) => found !== null) ?? null
}

function find(card: PlayableCard, options: Option[], reason: (played: Option) => AppText): Explanation | null {
  const played = options.find((option) => option.card.id === card.id)
  return played ? { played, options, reason: reason(played) } : null
}

/** What the target says of the claim that a card grants. */
const useMet = ({ claims }: ArgumentNode, { claim }: Option) => claims.find((use) => use.claim === claim) ?? { claim, relation: 'asserts' as const }

/** A card on a claim of the seat's own: in the opening, as the lead seat, or because nothing answers. */
function ownCourse(moment: Moment, line: Line, card: PlayableCard): Explanation | null {
  const { context, dossier, said, graph } = moment
  const claim = line.claims[0]?.claim ?? ''
  const figure = figureOf(moment, card.seat)
  const isThis = (option: Option) => option.card.id === card.id && option.claim === claim
  const lead = card.seat === context.lead
  if (!lead && kindOf(context) === 'exchange') {
    const kinds = (['core', 'further'] as const).map((kind) => onward(moment, context.pending, kind))
    const options = kinds.find((some) => some.some(isThis)) ?? []
    const played = options.find(isThis)
    return played ? { played, options: options.filter((option) => option.card.id !== card.id || option === played), reason: onwardReason(played, figure, dossier, said && graph.nodes.has(said.seq) ? said.seq : null) } : null
  }
  const options = coreOptions(moment, card.seat, 'core')
  const played = options.find(isThis)
  if (!played) return null
  const rank = (dossier.core.get(card.seat) ?? []).indexOf(claim) + 1
  const reason = kindOf(context) === 'opening' ? openingReason(card, claim, rank, figure, dossier) : leadReason(card, claim, figure, { dossier, ...leadClaim(moment, claim) })
  return { played, options: [...options.filter((option) => option.card.id !== card.id), played], reason }
}

/** A further card of the seat that was asked. */
function backing(moment: Moment, card: PlayableCard, question: ArgumentNode): Explanation | null {
  const asked = pointAsked(moment, question.seq, [card.seat])
  if (!asked) return null
  const { claim, use } = asked
  const [figure, line] = [figureOf(moment, card.seat), question.seq]
  const played: Option = { kind: 'further', card, target: line, link: use ? 'supports' : 'limits', claim, states: claim, use, why: null, parts: {}, score: 0 }
  const reason = use ? backingReason(card, { claim, line, denied: use.relation === 'denies' }, figure, moment.dossier) : limitingReason(card, { claim, line }, figure, moment.dossier)
  return { played, options: [], reason }
}

/** How the lead seat's card on a claim of its own is said: at the end, or as its first or a further card on the claim. */
function leadClaim({ context, lines }: Moment, claim: string): { closing: boolean; count: number } {
  const own = lines.filter((line) => line.kind === 'card' && line.seat === context.lead && line.claims.some((use) => use.claim === claim && use.relation === 'asserts'))
  return { closing: kindOf(context) === 'closing', count: own.length + 1 }
}
