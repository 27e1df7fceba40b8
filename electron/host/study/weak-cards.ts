import { cardIdsFor } from '../../../shared/study/cards/from-bout.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { WeakSpots } from '../../store/weak-spots.ts'
import type { Bouts } from './bouts.ts'
import type { ReviewDeck } from './review-deck.ts'

/** Bouts whose weak spots are trained: the last ones. What an old one showed has been trained, or a later one shows it again. */
const BOUTS = 20

/** Cards that train the weak spots of somebody's last bouts, the latest bout first, each once, with the session. A spot for which the pack has no fair card is left out. */
export function weakCards({ bouts, record, spots, deck }: { bouts: Bouts; record: RecordReader; spots: WeakSpots; deck: ReviewDeck }, profile: string): Map<string, string> {
  const found = new Map<string, string>()
  const variants = Map.groupBy(deck.pack.positions.values(), ({ variant_of: root }) => root ?? '')
  for (const sessionId of bouts.of(profile).slice(0, BOUTS)) {
    const [session, student] = [record.session(sessionId), record.participants(sessionId)[0]]
    if (!session || !student) continue
    for (const spot of spots.of(sessionId, student.id)) {
      const ids = cardIdsFor(spot, session.lead, (position) => (variants.get(position) ?? []).map(({ id }) => id)).filter((id) => deck.card(id) !== null)
      for (const id of spot.kind === 'misquoted' ? ids : ids.slice(0, 1)) if (!found.has(id)) found.set(id, sessionId)
    }
  }
  return found
}
