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
  const own = new Set(bouts.of(profile))
  const closed = record.sessions().filter(({ id, status }) => status === 'closed' && id !== except && own.has(id))
  const row = closed.find(({ lead }) => lead === seat) ?? closed[0]
  const student = row && record.participants(row.id)[0]
  if (!row) return null
  review.keep(row.id)
  const found = student ? spots.of(row.id, student.id) : [] // a bout that the app played alone has no student
  const figure = dossier.seat(row.lead)?.figure ?? row.lead
  const claims = new Map(dossier.claims().map((claim) => [claim.id, claim]))
  const groups = [...Map.groupBy(found, ({ kind, claim, position }) => `${kind} ${claim ?? position}`).values()]
  return {
    session: row.id, at: row.last_at, seat: row.lead, figure,
    spots: [...groups.filter(([spot]) => spot?.kind === 'missed'), ...groups.filter(([spot]) => spot?.kind !== 'missed')].flatMap((group): OpenSpot[] => {
      const [first] = group
      if (!first) return []
      const claim = first.claim === null ? undefined : claims.get(first.claim)
      return [{
        kind: first.kind, claim: claim ? { id: claim.id, text: claim.text } : null,
        positions: [...new Set(group.flatMap(({ position }) => position ?? []))].flatMap((id) => dossier.card(id) ?? []), lines: group.map(({ line }) => line),
        answers: answersFor(dossier, group, figure, asOf ?? row.as_of),
      }]
    }),
  }
}

/** To cards that were played: what attacks what they say. To a question, or for a claim without a card: what supports the claim. What the figure itself said goes first. */
function answersFor(dossier: Dossier, group: readonly WeakSpot[], figure: string, asOf: string): Card[] {
  const [{ kind, claim } = { kind: 'misquoted', claim: null }] = group
  const played = new Set(group.flatMap(({ position }) => position ?? []))
  const supporting = (): Card[] => (claim === null ? [] : dossier.searchPositions({ query: '', claim: `${claim}:supports`, sort: 'grade', asOf, limit: 60, offset: 0 }).cards)
  const cards = kind === 'missed' ? [...[...played].flatMap((position) => answersTo(dossier, position, asOf).flatMap((answer) => answer.cards)), ...supporting()] : kind === 'unsupported' ? supporting() : []
  const usable = cards.filter((card) => card.displayText !== null && !played.has(card.position.id))
  return [...new Map([...usable.filter((card) => card.position.figure === figure), ...usable].map((card) => [card.position.id, card])).values()].slice(0, CARDS)
}
