import type { ArgumentNode } from '../argument/graph.ts'
import { attacksOn, returns } from './attacks.ts'
import { ranked, type Option } from './option.ts'
import { LEVEL_RULES, type CardKind } from './preferences.ts'
import { claimsNamedBy, playedThisTurn, type Moment } from './situation.ts'
import { agreeing, onward } from './statements.ts'

/**
 * The card that is played next in this turn of the exchange, or null when the seats that are left pass: the first kind in the order
 * of preference that any of them can play, and of this kind the strongest. After the first card only what the level lets follow,
 * and only with a point that was not made yet.
 */
export function nextCard(moment: Moment): Option | null {
  const { pending, level } = moment.context
  const rules = LEVEL_RULES[level]
  const played = playedThisTurn(moment).length
  if (played >= rules.cards) return null
  for (const kind of played > 0 ? rules.chain : rules.order) {
    const options = optionsFor(moment, kind, pending).filter((option) => played === 0 || !option.parts.made)
    if (options.length > 0) return ranked(moment, options)[0] ?? null
  }
  return null
}

/** What `seats` can play for one kind of reason on what the lead seat said last. */
function optionsFor(moment: Moment, kind: CardKind, seats: readonly string[]): Option[] {
  if (kind === 'return') return returns(moment, seats)
  if (kind === 'core' || kind === 'further') return mayGoOn(moment) ? onward(moment, seats, kind) : []
  const node = argumentSaid(moment)
  if (!node) return []
  return kind === 'attack' ? attacksOn(moment, node, seats) : agreeing(moment, node, seats, kind)
}

/** The argument in the lead seat's last words; undefined when it yielded. */
export const argumentSaid = ({ graph, said }: Moment): ArgumentNode | undefined => (said ? graph.nodes.get(said.seq) : undefined)

/** A seat goes on with its own case after a speech that names a claim, or when the floor was yielded; never past a speech that first has to name one. */
function mayGoOn(moment: Moment): boolean {
  const node = argumentSaid(moment)
  return node === undefined || claimsNamedBy(node, moment.dossier).length > 0
}
