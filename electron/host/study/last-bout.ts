import type { WeakSpot } from '../../../shared/feedback/weak-spots.ts'
import type { Card } from '../../../shared/dossier/card.ts'
import type { LastBout, OpenSpot } from '../../../shared/study/last-bout.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { WeakSpots } from '../../store/weak-spots.ts'
import { answersTo } from '../answers-to.ts'
import type { ReviewKeeper } from '../review-keeper.ts'
import type { Bouts } from './bouts.ts'

/** Cards that are named for each spot. */
const CARDS = 2

interface Means { record: RecordReader; dossier: Dossier; bouts: Pick<Bouts, 'of'>; spots: WeakSpots; review: ReviewKeeper }
/** `seat`: its last bout goes before a later one of another seat. `asOf`: cards that answer are in play on that day. `except`: the session that is looked from. */
interface Wanted { seat?: string | undefined; asOf?: string | undefined; except?: string | undefined }

/** What the last closed bout of a profile left open, points without an answer first, with the cards that would help. Null where there is no such bout. */
export function lastBout({ record, dossier, bouts, spots, review }: Means, profile: string, { seat, asOf, except }: Wanted): LastBout | null {
  const closed = bouts.of(profile).flatMap((id) => record.session(id) ?? []).filter(({ id, status }) => status === 'closed' && id !== except)
  const row = closed.find(({ lead }) => lead === seat) ?? closed[0]
  const student = row && record.participants(row.id)[0]
  if (!row) return null
  review.keep(row.id)
  const found = student ? spots.of(row.id, student.id) : [] // a bout that the app played alone has no student
  const figure = dossier.seat(row.lead)?.figure ?? row.lead
  const claims = new Map(dossier.claims().map((claim) => [claim.id, claim]))
  const inOrder = [...found.filter(({ kind }) => kind === 'missed'), ...found.filter(({ kind }) => kind !== 'missed')]
  return {
    session: row.id, at: row.last_at, seat: row.lead, figure,
    spots: inOrder.map((spot): OpenSpot => {
      const claim = spot.claim === null ? undefined : claims.get(spot.claim)
      return {
        kind: spot.kind, claim: claim ? { id: claim.id, text: claim.text } : null, position: spot.position === null ? null : dossier.card(spot.position), line: spot.line,
        answers: answersFor(dossier, spot, figure, asOf ?? row.as_of),
      }
    }),
  }
}

/** To a card that was played: what attacks what it says. To a question, or for a claim without a card: what supports the claim. What the figure itself said goes first. */
function answersFor(dossier: Dossier, { kind, claim, position }: WeakSpot, figure: string, asOf: string): Card[] {
  const supporting = (): Card[] => (claim === null ? [] : dossier.searchPositions({ query: '', claim: `${claim}:supports`, sort: 'grade', asOf, limit: 60, offset: 0 }).cards)
  const cards = kind === 'missed' ? [...(position === null ? [] : answersTo(dossier, position, asOf).flatMap((answer) => answer.cards)), ...supporting()] : kind === 'unsupported' ? supporting() : []
  const usable = cards.filter((card) => card.displayText !== null && card.position.id !== position)
  return [...new Map([...usable.filter((card) => card.position.figure === figure), ...usable].map((card) => [card.position.id, card])).values()].slice(0, CARDS)
}
