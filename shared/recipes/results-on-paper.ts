import { CHOICES, type Choice, type StanceTime } from '../room/words.ts'
import type { PlannedVote, Recipe } from './schema.ts'

/** One box of the results sheet. Boxes are numbered through the sheet from 1; the console asks for them in the same order. */
interface ResultBox<T> {
  number: number
  /** A choice of the vote, or a stance from 0 to 10. */
  what: T
}

/** What is counted on paper and typed in: a vote (`room.vote.count`), or the stances of one moment (`room.tally`). */
export type ResultGroup =
  | { kind: 'vote'; stage: number; vote: PlannedVote; boxes: ResultBox<Choice>[] }
  | { kind: 'tally'; stage: number; when: StanceTime; boxes: ResultBox<number>[] }

const STANCES = Array.from({ length: 11 }, (_, value) => value)

/** Every count of a lesson in the order in which it comes up; where a stage has both, the stance comes first. */
export function resultsOnPaper({ stages }: Pick<Recipe, 'stages'>): ResultGroup[] {
  let number = 0
  const boxes = <T>(values: readonly T[]) => values.map((what) => ({ number: ++number, what }))
  return stages.flatMap((stage, index): ResultGroup[] => [
    ...(stage.stance ? [{ kind: 'tally' as const, stage: index, when: stage.stance, boxes: boxes(STANCES) }] : []),
    ...(stage.kind === 'vote' && stage.vote ? [{ kind: 'vote' as const, stage: index, vote: stage.vote, boxes: boxes(CHOICES) }] : []),
  ])
}
