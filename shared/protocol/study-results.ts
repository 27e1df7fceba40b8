import type { Swept } from '../forget/forgetting.ts'
import type { LastBout } from '../study/last-bout.ts'
import type { Pictures } from '../study/pictures/pictures.ts'
import type { Progress } from '../study/progress.ts'
import type { DeckList, ReviewNow, ReviewStats } from '../study/review-types.ts'
import type { CaseCheck } from '../study/check-case.ts'
import type { CaseDraft } from '../study/case.ts'
import type { CaseImport, ClassOffer, FirstHandOffer, JudgedTrial, ShoesDesk, TrialCase } from '../study/shoes-view.ts'

/** A saved search: `search` is what stands in the address of the browser behind `?`. */
export interface SavedSearch { id: string; name: string; search: string; savedAt: string }

/** Who studies at this machine, by name; `current` is one of them. */
export interface ProfileList {
  profiles: { id: string; name: string; createdAt: string }[]
  current: string
}

/** What the methods of the study desk return; of reading sources, see `reading-results.ts`. */
export interface StudyResults {
  'profiles.list': ProfileList
  'profiles.create': ProfileList
  'profiles.choose': ProfileList
  'profiles.rename': ProfileList
  'review.next': ReviewNow
  'review.grade': ReviewNow
  'review.undo': ReviewNow
  'review.set': null
  'review.settings': ReviewStats
  'review.stats': ReviewStats
  'review.deck': DeckList
  'review.export': { fileName: string; mime: string; content: string; cards: number }
  'profiles.unclaimed': string[]
  'profiles.claim': null
  'profiles.export': { fileName: string; mime: string; content: string }
  'profiles.remove': ProfileList & Swept
  'study.pictures': Pictures
  'study.pictureTable': { fileName: string; mime: string; content: string }
  'study.progress': Progress
  'study.lastBout': LastBout | null
  'searches.list': SavedSearch[]
  'searches.save': SavedSearch[]
  'searches.remove': SavedSearch[]
  'shoes.desk': ShoesDesk
  'shoes.check': CaseCheck
  'shoes.keep': { id: string }
  'shoes.share': ShoesDesk
  'shoes.remove': ShoesDesk
  'shoes.restore': ShoesDesk
  'shoes.draft.load': CaseDraft | null
  'shoes.draft.save': null
  'shoes.offers': { own: FirstHandOffer[]; classes: ClassOffer[] }
  'shoes.take': ShoesDesk
  'shoes.takeClass': ShoesDesk
  'shoes.removeBatch': ShoesDesk
  'shoes.draw': TrialCase[]
  'shoes.judge': JudgedTrial
  'shoes.export': { fileName: string; mime: string; content: string }
  /** Null until the last piece has come. */
  'shoes.import': CaseImport | null
}
