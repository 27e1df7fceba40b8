import * as z from 'zod'
import { ok, refuse, type Result } from '../lib/result.ts'
import { caseId, caseSchema, type Case } from './case.ts'
import { trialSchema, type Trial } from './trial.ts'

const FORMAT = 'tour-de-table-cases'
const VERSION = 1

/** Characters; a file is a class's, not an archive. */
export const MAX_CASE_FILE = 2 * 1024 * 1024

const packId = z.string().min(1).max(80)
/** Without session, people and profile: a case leaves the machine as words alone. */
const filedCase = z.strictObject({ id: caseId, ...caseSchema.omit({ from: true, shared: true, batch: true }).shape })
const filedTrial = z.strictObject({ id: caseId, trial: trialSchema })
const fileSchema = z.strictObject({
  format: z.literal(FORMAT), version: z.literal(VERSION), pack: packId,
  cases: z.array(filedCase).max(500),
  trials: z.array(filedTrial).max(2_000),
})
const headSchema = z.object({ format: z.literal(FORMAT), version: z.int() })

export interface CaseFile {
  pack: string
  cases: { id: string; case: Omit<Case, 'from' | 'shared' | 'batch'> }[]
  trials: { id: string; trial: Trial }[]
}

/** Cases and judgements as a file for another laptop: nothing in it says who wrote or judged, where, or at what time of day. */
export function writeCaseFile({ pack, cases, trials }: CaseFile): string {
  const filed = cases.map(({ id, case: { seat, asOf, origin, text, claims, writtenAt } }) => ({ id, seat, asOf, origin, text, claims, writtenAt: dayAlone(writtenAt) }))
  const judged = trials.map(({ id, trial }) => ({ id, trial: { ...trial, at: dayAlone(trial.at) } }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, pack, cases: filed, trials: judged }, null, 2)}\n`
}

/** Noon: the same day nearly everywhere. */
const dayAlone = (iso: string): string => `${iso.slice(0, 10)}T12:00:00.000Z`

/** Reads such a file, as data from a stranger. Errors: `bad-case-file` with what is wrong and where; nothing is taken in part. */
export function readCaseFile(text: string, pack: string): Result<CaseFile, 'bad-case-file'> {
  if (text.length > MAX_CASE_FILE) return refuse('bad-case-file', `The file is too long for cases of a class (at most ${MAX_CASE_FILE / 1024 / 1024} MB). Nothing was taken.`)
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, '')) // some editors write a mark at the start
  } catch {
    return refuse('bad-case-file', 'The file is not JSON, so it holds no cases of this app. Nothing was taken.')
  }
  const head = headSchema.safeParse(data)
  if (!head.success) return refuse('bad-case-file', `The file does not say that it holds cases of this app (“format”: “${FORMAT}”). Nothing was taken.`)
  if (head.data.version !== VERSION) return refuse('bad-case-file', `The file is of version ${head.data.version}; this app reads version ${VERSION}. Update the app, or ask for the file in the other version.`)
  const file = fileSchema.safeParse(data)
  if (!file.success) return refuse('bad-case-file', `The file is not well formed: ${readable(file.error.issues)}. Nothing was taken.`)
  if (file.data.pack !== pack) return refuse('bad-case-file', `The cases are about another dossier (“${file.data.pack.slice(0, 80)}”, here is “${pack}”). Nothing was taken.`)
  return ok({ pack, cases: file.data.cases.map(({ id, ...each }) => ({ id, case: each })), trials: file.data.trials })
}

const readable = (issues: readonly { path: PropertyKey[]; message: string }[]): string =>
  issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join('.').slice(0, 80) || 'file'}: ${message}`).join('; ')
