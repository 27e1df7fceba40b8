import type { WeakSpot } from '../../feedback/weak-spots.ts'
import type { Position } from '../../dossier/schema.ts'
import type { Piece, StudyCard } from './card.ts'
import { answers, askable, isShort, servable, speaksFor, stated, touches, type CardPack } from './pack.ts'
import { shuffled, withWrong } from './pick.ts'

type Spot = Pick<WeakSpot, 'kind' | 'claim' | 'position'>

/** The cards that train a weak spot of a bout on this seat, best first: one of its own where the pack has what answers it, else those of the dossier on the same words. */
export function cardIdsFor({ kind, claim, position }: Spot, seat: string, variants: (position: string) => readonly string[]): string[] {
  if (kind === 'missed') return [`missed:${seat}:${claim ?? '-'}:${position ?? '-'}`, ...(position === null ? [] : [`claim:${position}`])]
  if (kind === 'departure' && claim !== null) return [`record:${seat}:${claim}`]
  if (kind === 'unsupported' && claim !== null) return [`carry:${seat}:${claim}`]
  return position === null ? [] : [...[position, ...variants(position)].map((id) => `altered:${id}`), `made:${position}`, `who:${position}`]
}

/** The card with this id, if it is one of a bout and the pack still has what it takes; else null. */
export function boutCard(id: string, pack: CardPack): StudyCard | null {
  const [kind, seatId, claim = '-', position = '-'] = id.split(':')
  const seat = pack.seats.find((each) => each.seat === seatId)
  if (!seat) return null
  const own = askable(pack).filter(({ figure }) => figure === seat.figure).filter(isShort)
  const means: Means = { id, figure: seat.figure, own, pack }
  const known = claim !== '-' && pack.claims.has(claim) ? claim : null
  if (kind === 'missed') return missedCard(means, known, pack.positions.get(position) ?? null, claim !== '-' && known === null, position !== '-')
  if (known === null) return null
  if (kind === 'record') return recordCard(means, known)
  return kind === 'carry' ? carryCard(means, known) : null
}

interface Means { id: string; figure: string; own: Position[]; pack: CardPack }

const words = ({ id }: Position): Piece => ({ is: 'words', position: id, dated: true })

function chosen({ id }: Means, able: readonly Position[], unable: readonly Position[]): { right: Position; choices: [Piece, ...Piece[]] } | null {
  const right = shuffled(able, id)[0]
  if (!right) return null
  const choices = withWrong(words(right), unable.filter(({ period, kind }) => period === right.period && kind === right.kind).map(words), unable.filter(({ period, kind }) => period !== right.period || kind !== right.kind).map(words), id)
  return choices && { right, choices }
}

/** A point that stood unanswered: a card that was played, or a question on a claim. Which card of one's own seat answers it? */
function missedCard(means: Means, claim: string | null, point: Position | null, claimGone: boolean, wasCard: boolean): StudyCard | null {
  const { id, figure, own, pack } = means
  if (claimGone || (wasCard && !point) || (!point && claim === null)) return null
  const against = point ? stated(pack, point.id) : []
  const answersIt = (position: Position) => (point ? position.argues_against.includes(point.id) || against.some((each) => answers(pack, position.id, each)) : claim !== null && stated(pack, position.id).includes(claim))
  const mayAnswer = (position: Position) => answersIt(position) || (claim !== null && (touches(pack, position.id, claim) || servable(pack, position.id).has(claim)))
  const found = chosen(means, own.filter(answersIt), own.filter((position) => !mayAnswer(position)))
  const shown: Piece[] = [...(point ? [words(point)] : []), ...(claim === null ? [] : [{ is: 'claim' as const, claim }])]
  return found && { id, kind: 'missed', shown, choices: found.choices, positions: [found.right.id], figure, claim, because: becauseOf(pack, found.right, claim, against) }
}

function becauseOf(pack: CardPack, right: Position, claim: string | null, against: readonly string[]): StudyCard['because'] {
  const attack = pack.attacks.find(({ from, to }) => against.includes(to) && stated(pack, right.id).includes(from))
  if (attack) return { is: 'attack', attack }
  return claim !== null && speaksFor(pack, right.id, claim) ? { is: 'serves', claim, also: [] } : { is: 'said' }
}

/** One argued a claim that the figure's record contradicts: what is on record? */
function recordCard(means: Means, claim: string): StudyCard | null {
  const { id, figure, own, pack } = means
  const found = chosen(means, own.filter((position) => pack.linksOf(position.id).some((link) => link.claim === claim && link.relation === 'opposes')), own.filter((position) => !touches(pack, position.id, claim) && !answers(pack, position.id, claim)))
  const note = pack.seats.find((seat) => seat.figure === figure)?.red_lines.find((line) => line.claim === claim)?.note
  return found && { id, kind: 'record', shown: [{ is: 'claim', claim }], choices: found.choices, positions: [found.right.id], figure, claim, because: { is: 'against', notes: note ? [note] : [] } }
}

/** One put a claim forward without a card: which card of the seat carries it? */
function carryCard(means: Means, claim: string): StudyCard | null {
  const { id, figure, own, pack } = means
  const found = chosen(means, own.filter((position) => stated(pack, position.id).includes(claim)), own.filter((position) => !touches(pack, position.id, claim) && !servable(pack, position.id).has(claim)))
  return found && { id, kind: 'carry', shown: [{ is: 'claim', claim }], choices: found.choices, positions: [found.right.id], figure, claim, because: { is: 'serves', claim, also: [] } }
}
