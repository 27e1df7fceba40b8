import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { reviewFile } from '../../export/review/review-file.ts'
import type { Dossier } from '../../store/dossier.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { StudyStore } from '../../store/study.ts'
import type { WeakSpots } from '../../store/weak-spots.ts'
import type { Bouts } from '../study/bouts.ts'
import type { Profiles } from '../study/profiles.ts'
import { reviewDeck } from '../study/review-deck.ts'
import { deckList } from '../study/review-list.ts'
import { reviewShelves } from '../study/review-shelves.ts'
import { reviewing } from '../study/review.ts'

interface Parts { store: StudyStore; dossier: Dossier; record: RecordReader; spots: WeakSpots; bouts: Bouts; profiles: Profiles; /** Milliseconds since 1970. */ now: () => number }

/** Review of cards by whoever studies at this machine now: this laptop's own pages only. */
export function reviewMethods({ profiles, ...parts }: Parts) {
  const current = () => reviewing(parts, profiles.current())
  const { store, dossier } = parts
  return {
    'review.next': ({ lang, first }: Params<'review.next'>) => ok(current().next(lang, first)),
    'review.grade': ({ lang, card, version, grade, took }: Params<'review.grade'>) => current().grade({ card, version, grade, took: took ?? null }, lang),
    'review.undo': ({ lang }: Params<'review.undo'>) => current().undo(lang),
    'review.set': ({ card, how }: Params<'review.set'>) => current().set(card, how),
    'review.settings': (change: Params<'review.settings'>) => ok(current().settings(change)),
    'review.stats': () => ok(current().stats()),
    'review.deck': (asked: Params<'review.deck'>) => ok(deckList({ store, deck: reviewDeck(dossier), profile: profiles.current(), now: parts.now() }, { query: '', part: 'all', ...asked })),
    'review.export': ({ format, lang, part }: Params<'review.export'>) =>
      ok(reviewFile({ deck: reviewDeck(dossier), cards: reviewShelves(store, profiles.current()).cards(), onlyStarted: part === 'started' }, format, lang)),
  }
}
