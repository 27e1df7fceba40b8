import { kindOf } from '../debate/context.ts'
import { attacksOn } from './attacks.ts'
import { because, ranked, type Because, type Option } from './option.ts'
import { shortOf } from './reasons.ts'
import { figureOf, type Moment } from './situation.ts'

/** Another card that could have been played for the same kind of reason; stands as JSON in `params.considered` of a reason. */
export interface Considered {
  card: string
  seat: string
  figure: string
  link: Option['link']
  claim: string
  short: string
  line: number | null
  because: Because
}

/** So many are named in the record; all of them are counted. */
const NAMED = 6
/** So many groups stand in the sentence. */
const IN_WORDS = 2

const WORDS: Record<Because, string> = {
  made: 'a point made already', divided: 'a seat that says the same elsewhere', earlier: 'earlier', named: 'does not name the card cited', link: 'a weaker link', rank: 'lower in rank', words: 'reported, not quoted', tells: 'less plainly said', turns: 'as strong; more turns so far', lot: 'as strong; drawn by the seed',
}

/** What else was considered: for the reason's params, and in a short sentence. */
export function considered(moment: Moment, played: Option, options: readonly Option[]): { params: { considered: string; consideredCount: string }; text: string } {
  const others = ranked(moment, options.filter(({ card }) => card.id !== played.card.id))
  const items = others.map((option): Considered => ({
    card: option.card.id, seat: option.card.seat, figure: figureOf(moment, option.card.seat), link: option.link,
    claim: option.states, short: shortOf(moment.dossier, option.states), line: option.target, because: because(moment, played, option),
  }))
  return { params: { considered: JSON.stringify(items.slice(0, NAMED)), consideredCount: String(items.length) }, text: items.length > 0 ? inWords(items, played) : played.kind === 'attack' ? alone(moment, played) : '' }
}

/** That no other card could have been played: said of all hands only where it holds of all, also of those whose turn is over. */
function alone(moment: Moment, { card, target }: Option): string {
  const { context, graph } = moment
  if (card.seat === context.lead || kindOf(context) === 'opening') return ` No other card of ${figureOf(moment, card.seat)} answers it.`
  const node = graph.nodes.get(target ?? 0)
  const hands = context.seats.filter(({ seat }) => seat !== context.lead).map(({ seat }) => seat)
  const elsewhere = node && attacksOn(moment, node, hands).some((option) => option.card.id !== card.id)
  return elsewhere ? ' Of the seats that have not spoken yet in this turn, none holds another card that answers it.' : ' No other card in hand answers it.'
}

function inWords(items: readonly Considered[], { card }: Option): string {
  const groups = [...Map.groupBy(items, ({ seat, because: why }) => `${seat} ${why}`).values()]
  const shown = groups.slice(0, IN_WORDS).map((group) => {
    const [first] = group
    const own = first?.seat === card.seat
    const cards = group.length === 1 ? 'card' : 'cards'
    return first ? `${group.length} ${own ? `more ${cards}` : cards} of ${first.figure} (${WORDS[first.because]})` : ''
  })
  const rest = items.length - groups.slice(0, IN_WORDS).flat().length
  return ` Considered too: ${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`
}
