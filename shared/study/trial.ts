import * as z from 'zod'
import { caseId, caseSeat, ORIGINS } from './case.ts'
import { TRIAL_CASES } from './draw-trial.ts'
import type { Kind } from './shelf.ts'

/** More hands than a hall has. */
const MOST_JUDGES = 500

/** One case of a trial: how many of its judges took it for first hand. Of the case itself it holds no word. */
const itemSchema = z.strictObject({
  case: caseId,
  origin: z.enum(ORIGINS),
  taken: z.int().min(0).max(MOST_JUDGES),
  /** How sure a single judge was. Absent where it was not said. */
  sure: z.enum(['guess', 'rather', 'sure']).optional(),
})
export type TrialItem = z.infer<typeof itemSchema>

/** Cases that were read without a name and told apart: by one person, or by the hands of a class. */
export const trialSchema = z.strictObject({
  seat: caseSeat,
  at: z.iso.datetime(),
  judges: z.int().min(1).max(MOST_JUDGES),
  items: z.array(itemSchema).max(TRIAL_CASES),
}).refine(({ judges, items }) => items.every(({ taken }) => taken <= judges), 'counts more hands than there are')
export type Trial = z.infer<typeof trialSchema>

/** What is marked in a trial, before it is known which is which. */
export const judgementSchema = z.strictObject({ seat: caseSeat, judges: z.int().min(1).max(MOST_JUDGES), marks: z.array(itemSchema.omit({ origin: true })).max(TRIAL_CASES) })
export type Judgement = z.infer<typeof judgementSchema>

/** Of the profile that judged; of everybody (empty profile) where it came by a file. */
export const TRIAL: Kind<Trial> = { kind: 'trial', schema: trialSchema }

/** Of the judgements in a trial, how many were right. A class makes one for each hand and case. */
export function rightIn({ judges, items }: Pick<Trial, 'judges' | 'items'>): { right: number; of: number } {
  return { right: items.reduce((sum, { origin, taken }) => sum + (origin === 'first' ? taken : judges - taken), 0), of: judges * items.length }
}
