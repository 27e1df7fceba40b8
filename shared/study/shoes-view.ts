import type { QuoteFinding } from '../debate/events.ts'
import type { Case } from './case.ts'
import type { CaseCheck } from './check-case.ts'
import type { ShoesResult } from './shoes-result.ts'
import type { TrialItem } from './trial.ts'

/** A case of whoever studies now, with how it stands against the record and what others took it for. */
export interface OwnCase extends Omit<Case, 'from' | 'batch'> {
  id: string
  /** The bout after which it was written, or whose words it is; null where there is none. */
  session: string | null
  check: CaseCheck
  quotes: QuoteFinding[]
  result: ShoesResult
}

/** Cases of one leader that this profile could judge; how many of its own are left out is not among them. */
export interface CaseStock {
  seat: string
  first: number
  shoes: number
  /** A trial can be drawn for one person, from what this profile has not judged yet; for a class, from all. */
  alone: boolean
  together: boolean
}

export interface OwnTrial { id: string; seat: string; at: string; judges: number; right: number; of: number }

/** Cases that came in together. */
export interface CaseBatch { batch: string; cases: number; from: 'file' | 'class'; at: string }

/** What the desk shows of Both Shoes to one profile. Newest first. */
export interface ShoesDesk {
  cases: OwnCase[]
  stock: CaseStock[]
  trials: OwnTrial[]
  batches: CaseBatch[]
  /** After the last bout: the seat that was played, and the one that spoke against it most often. Null where there was none. */
  last: { session: string; seat: string; against: string; asOf: string } | null
}

/** Words of an earlier session that can become a first-hand case, as they would stand in it. */
export interface FirstHandOffer {
  session: string
  seq: number
  seat: string
  stage: string
  at: string
  text: string
  /** The end of a longer speech was left out. */
  cut: boolean
}

/** A class that is over, with how many opening speeches can be taken for each seat. */
export interface ClassOffer { session: string; title: string; at: string; seats: { seat: string; count: number }[] }

/** A case as it is read in a trial: nothing but its words. */
export interface TrialCase { id: string; text: string }

/** A trial once it was judged. `text`: null where it was taken back in the meantime. */
export interface JudgedTrial extends OwnTrial { items: (TrialItem & { text: string | null })[] }

export interface CaseImport { cases: number; trials: number; /** What was here already. */ known: number }
