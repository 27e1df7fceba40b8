import type { Position, Seat } from '../../dossier/schema.ts'
import { displayText } from '../../dossier/display.ts'
import type { Piece, StudyCard } from './card.ts'
import { askable, isAskable, touches, type CardPack } from './pack.ts'
import { withWrong } from './pick.ts'

/** Wrong months are so far from the right one, in months: who knows the season has it right. */
const APART = 2

/** When did a figure's line change? Two statements of a tension that the editors found, one after the other; when is the second on record? */
export function whenCards(pack: CardPack): StudyCard[] {
  return pack.seats.flatMap((seat) => seat.tensions.flatMap((tension) => {
    const own = tension.record.flatMap(({ position: id }) => pack.positions.get(id) ?? []).filter((position) => position.figure === seat.figure && isAskable(position) && position.date !== null)
    return own.slice(1).flatMap((second, at) => whenCard(own[at] as Position, second, seat, tension, pack) ?? [])
  }))
}

function whenCard(first: Position, second: Position, { figure, seat }: Seat, tension: Seat['tensions'][number], pack: CardPack): StudyCard | null {
  const [before, date] = [first.date ?? '', monthOf(second)]
  if (date === null || monthNumber(date) <= monthNumber(before) || /\b20\d\d\b/.test(displayText(second) ?? '')) return null
  const id = `when:${seat}:${tension.claim}:${first.id}:${second.id}`
  const spokeOfIt = new Set([...pack.positions.values()].flatMap((other) => (other.figure === figure && (touches(pack, other.id, tension.claim) || tension.record.some(({ position }) => position === other.id)) ? [other.date?.slice(0, 7) ?? ''] : [])))
  const fair = (month: string) => monthNumber(month) > monthNumber(before) && Math.abs(monthNumber(month) - monthNumber(date)) >= APART && !spokeOfIt.has(month)
  const months = (positions: readonly Position[]) => [...new Set(positions.flatMap((position) => monthOf(position) ?? []))].filter(fair)
  const own = months(askable(pack).filter((position) => position.figure === figure))
  const others = months(askable(pack)).filter((month) => !own.includes(month))
  const piece = (month: string): Piece => ({ is: 'time', date: month })
  const choices = withWrong(piece(date), own.map(piece), others.map(piece), id)
  return choices && {
    id, kind: 'when', shown: [{ is: 'words', position: first.id, dated: true }, { is: 'words', position: second.id, dated: false }],
    choices, positions: [second.id], figure, claim: tension.claim, because: { is: 'tension', tension },
  }
}

/** `YYYY-MM`; null where the month is not known. */
const monthOf = ({ date }: Position): string | null => (date !== null && date.length >= 7 ? date.slice(0, 7) : null)

/** Months since the year 0; a year alone counts from its last month, so that what is later is certainly later. */
function monthNumber(date: string): number {
  const [year = '0', month = '12'] = date.split('-')
  return Number(year) * 12 + Number(month)
}
