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
  made: 'a point made already', divided: 'a seat that says the same elsewhere', earlier: 'earlier', named: 'does not name the card cited', link: 'a weaker link', rank: 'lower in rank', words: 'reported, not quoted', turns: 'as strong; more turns so far', lot: 'as strong; drawn by the seed',
}

/** What else was considered: for the reason's params, and in a short sentence. */
export function considered(moment: Moment, played: Option, options: readonly Option[]): { params: { considered: string; consideredCount: string }; text: string } {
  const others = ranked(moment, options.filter(({ card }) => card.id !== played.card.id))
  const items = others.map((option): Considered => ({
    card: option.card.id, seat: option.card.seat, figure: figureOf(moment, option.card.seat), link: option.link,
    claim: option.states, short: shortOf(moment.dossier, option.states), line: option.target, because: because(moment, played, option),
  }))
  return { params: { considered: JSON.stringify(items.slice(0, NAMED)), consideredCount: String(items.length) }, text: inWords(items, played) }
}

function inWords(items: readonly Considered[], { card, kind }: Option): string {
  if (items.length === 0) return kind === 'attack' ? ' No other card in hand answers it.' : ''
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
