import * as z from 'zod'
import { LEVELS } from '../debate/level.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { ok, refuse, type Result } from '../lib/result.ts'

/** Longest file that is read, in UTF-16 units: many times what an assignment needs. */
export const MAX_ASSIGNMENT = 20_000

/** Longest title, and longest note to the class, in UTF-16 units. */
export const MAX_TITLE = 120
export const MAX_NOTE = 2_000
/** The only version of the file there has been. */
const VERSION = 1

/** What a teacher chooses, so that a whole class plays the same bout. */
const choices = {
  title: z.string().trim().min(1).max(MAX_TITLE),
  /** The teacher's words to the class; shown before the bout, as the facilitator's. */
  note: z.string().trim().max(MAX_NOTE).default(''),
  recipe: z.string().min(1).max(80).default('solo-sparring'),
  seat: z.string().min(1).max(80),
  asOf: z.iso.date(),
  seed: z.string().min(1).max(80),
  level: z.enum(LEVELS),
  /** Rounds of the exchange. */
  rounds: z.int().min(1).max(6),
  timed: z.boolean(),
}
export const assignmentChoicesSchema = z.strictObject(choices)
export type AssignmentChoices = z.infer<typeof assignmentChoicesSchema>

/** The file that is handed out; see docs/formats.md. */
export const assignmentSchema = z.strictObject({
  format: z.literal('tour-de-table/assignment'),
  formatVersion: z.literal(VERSION),
  pack: z.strictObject({ id: z.string().min(1), version: z.string().min(1) }),
  ...choices,
})
export type Assignment = z.infer<typeof assignmentSchema>

/** What any version of the file says of itself. */
const saysSchema = z.looseObject({ format: assignmentSchema.shape.format, formatVersion: z.unknown().optional() })

/** An assignment as the text of its file: keys sorted, so that equal choices give equal bytes. */
export const assignmentText = (assignment: Assignment): string => `${JSON.stringify(JSON.parse(canonicalJson(assignment)), null, 2)}\n`

/** A file's text → the assignment in it. Refuses, with what is wrong and where: `bad-assignment`. */
export function assignmentIn(text: string): Result<Assignment, 'bad-assignment'> {
  if (text.length > MAX_ASSIGNMENT) return notOne('it is far too long for one')
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return notOne('it is not JSON')
  }
  const says = saysSchema.safeParse(content)
  if (!says.success) return notOne('it does not say that it is one')
  const { formatVersion } = says.data
  if (typeof formatVersion === 'number' && formatVersion > VERSION) return refuse('bad-assignment', 'This assignment was made by a newer version of the app. Nothing was begun; update the app, or ask for a file made with this version.')
  if (formatVersion !== VERSION) return notOne(`its formatVersion is ${JSON.stringify(formatVersion) ?? 'missing'}, and there is only ${VERSION}`)
  const parsed = assignmentSchema.safeParse(content)
  if (parsed.success) return ok(parsed.data)
  return notOne(parsed.error.issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join(' · ') || 'the file'}: ${message}`).join('; '))
}

const notOne = (why: string) => refuse('bad-assignment' as const, `This file is not an assignment of this app (${why}). Nothing was begun; ask for the file again.`)
