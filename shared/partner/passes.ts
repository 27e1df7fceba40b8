import type { ArgumentNode } from '../argument/graph.ts'
import type { Line } from '../debate/line.ts'
import { attacksOn } from './attacks.ts'
import { optionPlayed } from './explain.ts'
import { because, ranked, type Because, type Option } from './option.ts'
import { saysOf, shortOf, type AppText } from './reasons.ts'
import { LEVEL_RULES } from './preferences.ts'
import { before, claimsNamedBy, figureOf, playedThisTurn, type Moment } from './situation.ts'
import { argumentSaid } from './turn.ts'

type Cause = 'weaker' | 'own' | 'spent' | 'none' | 'no-claim' | 'no-more' | 'no-more-limits' | 'not-asked' | 'no-opening' | 'floor' | 'empty'

/** Why the best card of a seat that passes came second: the rest of the sentence. */
const WEAKER: Readonly<Record<string, (other: string) => string>> = {
  made: () => 'makes a point that was made already',
  divided: () => 'is of a seat that says the same elsewhere',
  earlier: (other) => `is an earlier statement; ${other}'s is of this winter`,
  link: (other) => `has a weaker link than ${other}'s`,
  named: (other) => `does not name the card that was cited; ${other}'s does`,
  words: (other) => `is reported; ${other}'s is quoted`,
  tells: (other) => `says it less plainly than ${other}'s`,
  turns: (other) => `weighs as much as ${other}'s; ${other} has had fewer turns`,
  lot: (other) => `weighs as much as ${other}'s; the seed decided`,
}

/** Why a seat passes: the reason is about the record in this dossier, never about the person. */
export function passReason(figure: string, cause: Cause, params: Record<string, string> = {}): AppText {
  const { line = '', short = '', other = '', context = 'lot' } = params
  const text = {
    weaker: `${figure} passes on line ${line}: the best card in hand, on “${short}”, ${WEAKER[context]?.(other)}.`,
    own: `${figure} passes on line ${line}: “${short}” is among the core claims of this seat too.`,
    spent: `${figure} passes on line ${line}: the cards that answer “${short}” have all been used.`,
    none: `${figure} passes on line ${line}: no card in hand answers “${short}”.`,
    'no-claim': `${figure} passes on line ${line}: it names no claim and cites no card that could be answered.`,
    'no-more': `${figure} passes on line ${line}: this dossier holds no further card on “${short}”.`,
    'no-more-limits': `${figure} passes on line ${line}: this dossier holds no further card that limits “${short}”.`,
    'not-asked': `${figure} passes: the question in line ${line} went to another seat.`,
    floor: `${figure} passes: the floor was yielded in line ${line}, and ${other} goes on.`,
    empty: `${figure} passes: the floor was yielded in line ${line}, and no card is left to go on with.`,
    'no-opening': `${figure} passes: no core card is left in play.`,
  }[cause]
  return { rule: `pass-${cause}`, params: { figure, ...params }, text }
}

/** Why `seat`, which could speak now, lets the turn go by. */
export function passOn(moment: Moment, seat: string): AppText {
  const { dossier, said } = moment
  const figure = figureOf(moment, seat)
  const node = argumentSaid(moment)
  const [first] = playedThisTurn(moment)
  const line = String(said?.seq ?? '')
  if (!node) return first ? passReason(figure, 'floor', { line, other: speakerOf(moment, first) }) : passReason(figure, 'empty', { line })
  const uses = claimsNamedBy(node, dossier)
  if (uses.length === 0) return passReason(figure, 'no-claim', { line })
  const weaker = first ? comparison(moment, { node, seat, first }) : null
  if (weaker) return passReason(figure, 'weaker', { line, other: speakerOf(moment, first), short: shortOf(dossier, weaker.own.states), context: weaker.context })
  const short = saysOf(dossier, uses)
  const core = dossier.core.get(seat) ?? []
  if (uses.every(({ claim, relation }) => relation === 'asserts' && core.includes(claim))) return passReason(figure, 'own', { line, short })
  const had = uses.some((use) => dossier.answersTo(use).some(({ card }) => card.seat === seat))
  return passReason(figure, had ? 'spent' : 'none', { line, short })
}

/** The best card of a seat that does not speak, and why it came second: weighed as when the first card was chosen, or, where others may follow it, because its point was made. */
function comparison(moment: Moment, { node, seat, first }: { node: ArgumentNode; seat: string; first: Line }): { own: Option; context: Because } | null {
  const [now] = ranked(moment, attacksOn(moment, node, [seat]))
  const { cards, chain } = LEVEL_RULES[moment.context.level]
  if (now?.parts.made && chain.includes('attack') && playedThisTurn(moment).length < cards) return { own: now, context: 'made' }
  const then = before(moment, first)
  const [own] = ranked(then, attacksOn(then, node, [seat]))
  const played = optionPlayed(then, first)
  return own && played ? { own, context: because(then, played, own) } : null
}

const speakerOf = (moment: Moment, line: Line | undefined) => figureOf(moment, line?.seat ?? '')
