import { CASE, type Case } from '../../../shared/study/case.ts'
import { TRIAL, type Trial } from '../../../shared/study/trial.ts'
import type { StudyStore } from '../../store/study.ts'
import { shelfOf, type Shelf } from './shelf.ts'

/** What belongs to everybody at this machine is kept under no profile. */
export const EVERYBODY = ''

export interface KeptCase { profile: string; id: string; value: Case }
export interface KeptTrial { profile: string; id: string; value: Trial }

/** The cases and trials of this machine, whose-ever they are: for drawing and counting, never to be shown as they stand. */
export interface CaseShelves {
  cases: Shelf<Case>
  trials: Shelf<Trial>
  allCases(): KeptCase[]
  allTrials(): KeptTrial[]
}

export function caseShelves(store: StudyStore): CaseShelves {
  const [cases, trials] = [shelfOf(store, CASE), shelfOf(store, TRIAL)]
  const ofAll = <T>(shelf: Shelf<T>) => [EVERYBODY, ...store.profiles()].flatMap((profile) => shelf.all(profile).map(({ id, value }) => ({ profile, id, value })))
  return { cases, trials, allCases: () => ofAll(cases), allTrials: () => ofAll(trials) }
}
