import { attackersOf, edgesInto, type ArgumentNode } from '../argument/graph.ts'
import { useKey, type PossibleAnswer } from './answer-index.ts'
import { bestPerCard, withScore, type Option } from './option.ts'
import { ANSWER_WEIGHTS, LEVEL_RULES } from './preferences.ts'
import { claimsNamedBy, isInHand, point, type Moment } from './situation.ts'

/** The cards of `seats` that answer an argument through a link of the pack, each with its best link. */
export function attacksOn(moment: Moment, node: ArgumentNode, seats: readonly string[], kind: 'attack' | 'return' = 'attack'): Option[] {
  const { dossier, made } = moment
  const unanswered = attackersBefore(moment, node.seq).length === 0
  const options = claimsNamedBy(node, dossier).flatMap((use) => dossier.answersTo(use))
    .filter(({ card }) => seats.includes(card.seat) && isInHand(moment, card))
    .map((answer) => optionOf(answer, node, { kind, made: made().has(point(answer.met, answer.states)), unanswered }))
  return bestPerCard(options)
}

function optionOf({ card, met, states, relation, link, why, divided }: PossibleAnswer, node: ArgumentNode, { kind, made, unanswered }: { kind: 'attack' | 'return'; made: boolean; unanswered: boolean }): Option {
  return withScore({
    kind, card, target: node.seq, link, claim: met, states, use: { claim: states, relation }, why,
    parts: {
      made: made ? ANSWER_WEIGHTS.made : 0,
      divided: divided ? ANSWER_WEIGHTS.divided : 0,
      winter: card.period === 'core' ? ANSWER_WEIGHTS.winter : 0,
      unanswered: unanswered ? ANSWER_WEIGHTS.unanswered : 0,
      named: node.cards.some((id) => card.arguesAgainst.includes(id)) ? ANSWER_WEIGHTS.named : 0,
      words: card.voice === 'reported' ? 0 : ANSWER_WEIGHTS.ownWords,
      tells: (card.tells[states] ?? 0) * ANSWER_WEIGHTS.tells,
      link: ANSWER_WEIGHTS.link[link],
    },
  })
}

const attackersBefore = ({ graph, upTo }: Moment, seq: number) => attackersOf(graph, seq).filter((from) => from < upTo)

/** An earlier line of the lead seat that nobody took further, and the attack that it left standing, if there was one. */
export interface Dropped {
  node: ArgumentNode
  attack: number | null
}

/**
 * Is this line of the lead seat dropped: no seat answered it, or one did and the lead seat, which has had the floor since, let the
 * answer stand? Null where it is not, where it was given up, or where the seats have come back to it as often as the level allows.
 */
export function droppedLine(moment: Moment, node: ArgumentNode): Dropped | null {
  const { context, graph, said, upTo } = moment
  if (node.kind === 'question' || node.seat !== context.lead || said === undefined || node.seq >= said.seq) return null
  const onto = edgesInto(graph, node.seq)
  if (onto.some(({ kind }) => kind === 'concedes' || kind === 'withdraws')) return null
  const attackers = attackersBefore(moment, node.seq)
  if (attackers.length === 0) return { node, attack: null }
  if (attackers.length > LEVEL_RULES[context.level].returns) return null
  const left = attackers.filter((from) => from < said.seq && !edgesInto(graph, from).some((edge) => edge.from < upTo && graph.nodes.get(edge.from)?.seat === context.lead) && !isGiven(moment, from))
  return left.length === attackers.length ? { node, attack: left.at(-1) ?? null } : null
}

/** A concession is no node, but it has an edge. */
const isGiven = ({ graph }: Moment, seq: number) => edgesInto(graph, seq).some(({ kind }) => kind === 'concedes')

/** How many lines of the record a seat looks back for a dropped one: several times the longest bout that can be set up. */
const LINES_BACK = 300

/** Returns to dropped lines, with a point that was not made yet: the newest line that can be met. */
export function returns(moment: Moment, seats: readonly string[]): Option[] {
  const { context, graph, dossier, lines } = moment
  if (LEVEL_RULES[context.level].returns === 0 || !dossier.cards.some((card) => seats.includes(card.seat) && isInHand(moment, card))) return []
  const nothingOn = new Set<string>() // what was met with no card is not looked up again: a long session says most things often
  const oldest = Math.max(0, lines.length - LINES_BACK)
  for (let place = lines.length - 1; place >= oldest; place -= 1) {
    const line = lines[place]!
    const node = line.seat === context.lead ? graph.nodes.get(line.seq) : undefined
    if (!node) continue
    const uses = claimsNamedBy(node, dossier)
    if (uses.every((use) => nothingOn.has(useKey(use))) || !droppedLine(moment, node)) continue
    const options = attacksOn(moment, node, seats, 'return').filter(({ parts }) => parts.made === 0)
    if (options.length > 0) return options
    for (const use of uses) nothingOn.add(useKey(use))
  }
  return []
}
