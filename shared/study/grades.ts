import type { Position, Source } from '../dossier/schema.ts'

/** The grades of a source, as a pack gives them (DESIGN §1), the strongest first. */
export const SOURCE_GRADES = ['official', 'press', 'agency-copy', 'aggregator'] as const satisfies readonly Source['tier'][]

/** How sure one may be that these were the words. */
export const ITEM_GRADES = ['confirmed', 'differs', 'doubtful', 'cannot-tell'] as const
export type ItemGrade = (typeof ITEM_GRADES)[number]

type Verdict = NonNullable<Position['second_look']>['verdict']
const OF_VERDICT: Readonly<Record<Verdict, ItemGrade>> = {
  'confirmed': 'confirmed', 'corrected': 'confirmed', 'better-source': 'confirmed', 'confirmed-elsewhere-differs': 'differs', 'doubtful': 'doubtful',
}

/** The grade that a second look comes to; null where nobody looked a second time. */
export const gradeOfLook = (look: Position['second_look']): ItemGrade | null => (look ? OF_VERDICT[look.verdict] : null)
