import * as z from 'zod'
import { isCaseLength, MAX_CASE, MOST_CARDS, MOST_CLAIMS } from './case-words.ts'
import type { Kind } from './shelf.ts'

const id = z.string().min(1).max(80)
export const caseId = z.string().regex(/^[a-z0-9]{4,40}$/)
export const caseSeat = z.string().regex(/^[a-z-]{1,30}$/)

/** `shoes`: written for a leader whom the writer argued against; `first`: by somebody who argued for this leader first. */
export const ORIGINS = ['shoes', 'first'] as const
export type Origin = (typeof ORIGINS)[number]

/** A claim that the writer says the case makes, with the cards for it. */
export const caseClaimSchema = z.strictObject({ claim: id, relation: z.enum(['asserts', 'denies']), cards: z.array(id).max(MOST_CARDS) })
export type CaseClaim = z.infer<typeof caseClaimSchema>

/** Where a case comes from; what is forgotten there is forgotten here. `seq`: the line whose words it is, null where it was written afterwards. */
const fromSchema = z.strictObject({ session: id, participant: id, seq: z.int().min(1).nullable() })
export type CaseFrom = z.infer<typeof fromSchema>

/** Its words are counted from it, never stored beside it. */
export const caseSchema = z.strictObject({
  seat: caseSeat,
  asOf: z.iso.date(),
  origin: z.enum(ORIGINS),
  text: z.string().max(MAX_CASE).refine(isCaseLength, 'is not as long as a case has to be'),
  claims: z.array(caseClaimSchema).max(MOST_CLAIMS),
  writtenAt: z.iso.datetime(),
  from: fromSchema.nullable(),
  /** Others at this machine may judge it, without a name. */
  shared: z.boolean(),
  /** Came in with other cases: of one file, or of one class. Absent where it was written here. */
  batch: id.optional(),
})
export type Case = z.infer<typeof caseSchema>

/** Of a profile; of everybody (empty profile) where it came by a file or out of a class. */
export const CASE: Kind<Case> = { kind: 'case', schema: caseSchema }

/** A case that is being written, kept as it was typed: of any length, with claims that are not confirmed yet left out. */
export const caseDraftSchema = z.strictObject({
  text: z.string().max(64_000),
  claims: z.array(caseClaimSchema).max(MOST_CLAIMS),
  /** Claims read out of the text that the writer has taken away. */
  dropped: z.array(id).max(60),
  session: id.nullable(),
})
export type CaseDraft = z.infer<typeof caseDraftSchema>

/** With whose words it goes when a session is forgotten. */
const keptDraftSchema = caseDraftSchema.extend({ from: fromSchema.nullable() })

/** One for each leader and origin: its id is `draftId`. */
export const CASE_DRAFT: Kind<z.infer<typeof keptDraftSchema>> = { kind: 'case-draft', schema: keptDraftSchema }
export const draftId = (origin: Origin, seat: string): string => `${origin} ${seat}`
