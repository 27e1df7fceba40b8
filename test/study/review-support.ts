import { bouts } from '../../electron/host/study/bouts.ts'
import { reviewing, type Reviewing } from '../../electron/host/study/review.ts'
import { reviewDeck } from '../../electron/host/study/review-deck.ts'
import type { Dossier } from '../../electron/store/dossier.ts'
import { recordReader } from '../../electron/store/record-reader.ts'
import { studyStore } from '../../electron/store/study.ts'
import { weakSpots } from '../../electron/store/weak-spots.ts'
import type { Grade } from '../../shared/study/review.ts'
import type { AskedCard, ReviewNow } from '../../shared/study/review-types.ts'
import { aDossier } from '../store/pack-support.ts'
import { START } from '../support/builders.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
export const LENA = 'lena0000'

/** Reviews over the real pack, with a clock that a test sets. */
export function aReview(profile = LENA) {
  const { db, dossier } = aDossier()
  const store = studyStore(db)
  const record = recordReader(db)
  const clock = { now: START + 0.25 } // as the app's own clock, which counts parts of milliseconds
  const on = (other: Dossier, who = profile): Reviewing => {
    const means = { store, record, spots: weakSpots(db), now: () => clock.now, dossier: other }
    return reviewing({ ...means, bouts: bouts({ store, record, profiles: { current: () => who }, now: () => new Date(clock.now).toISOString() }) }, who)
  }
  const review = on(dossier)
  const grade = (card: AskedCard, given: Grade) => review.grade({ card: card.id, version: card.version, grade: given, took: 8_000 }, 'en')
  return { db, dossier, store, clock, on, review, grade, deck: reviewDeck(dossier) }
}

/** The card that is asked; throws where there is none. */
export function asked({ card }: ReviewNow): AskedCard {
  if (!card) throw new Error('nothing is asked')
  return card
}

/** The pack after an update in which these positions are no longer there. */
export function without(dossier: Dossier, gone: readonly string[]): Dossier {
  return { ...dossier, allPositions: (asOf) => dossier.allPositions(asOf).filter(({ position }) => !gone.includes(position.id)), card: (id, asOf) => (gone.includes(id) ? null : dossier.card(id, asOf)) }
}
