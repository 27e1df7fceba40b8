import * as z from 'zod'
import { ITEM_GRADES, SOURCE_GRADES } from './grades.ts'
import type { Kind } from './shelf.ts'

const words = z.string().max(4_000)
const at = z.iso.datetime()

/** What is graded, questioned or noted on: `source:…`, `position:…`, `claim:…`. */
export const onSchema = z.string().regex(/^(?:source|position|claim):[\w-]{1,80}$/)

/** A student's own grade with the reason; kept under what it is of. */
export const gradingSchema = z.strictObject({ grade: z.enum([...SOURCE_GRADES, ...ITEM_GRADES]), reason: words, at })
export type Grading = z.infer<typeof gradingSchema>
export const GRADING: Kind<Grading> = { kind: 'grading', schema: gradingSchema }

/** Answers to the three questions of lateral reading; kept under the source. */
export const lateralSchema = z.strictObject({ who: words, others: words, evidence: words, at })
export type Lateral = z.infer<typeof lateralSchema>
export const LATERAL: Kind<Lateral> = { kind: 'lateral', schema: lateralSchema }

/** Which of several printings is nearest to what was said, why, and how one would check; kept under the first printing. */
export const nearestSchema = z.strictObject({ choice: z.string().regex(/^[\w-]{1,20}$/), why: words, check: words, at })
export type Nearest = z.infer<typeof nearestSchema>
export const NEAREST: Kind<Nearest> = { kind: 'nearest', schema: nearestSchema }

/** Ids of notes, as the page and `idFrom` make them. */
export const noteId = z.string().regex(/^[a-z0-9]{4,40}$/)

/** A note: somebody's own, or, under the empty profile, the teacher's for everybody at this machine. */
const noteSchema = z.strictObject({ on: onSchema, text: z.string().max(20_000), at })
export type NoteData = z.infer<typeof noteSchema>
export const NOTE: Kind<NoteData> = { kind: 'note', schema: noteSchema }
