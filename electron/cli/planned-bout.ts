import { readFileSync } from 'node:fs'
import type { Level } from '../../shared/debate/level.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { optionsOf, readAssignment } from '../host/assignments.ts'
import type { SessionOptions } from '../host/new-session.ts'
import type { Dossier } from '../store/dossier.ts'

/** How a bout is asked for on the command line: by an assignment, or by its parts. */
export interface BoutChoice {
  /** The text of an assignment file. */
  assignmentText?: string | undefined
  /** Seat id or the figure's full name. */
  seat?: string | undefined
  recipe: string
  seed: string
  /** Without it: the pack's default. */
  asOf?: string | undefined
  level: Level
  /** Rounds of the exchange; without it: the recipe's. */
  rounds?: number | undefined
  timed: boolean
}

/** The options of a session, and what to say of them. Refusals: what the assignment lacks; parts that name nothing are left to the host to refuse. */
export function plannedBout(choice: BoutChoice, dossier: Dossier): Result<{ bout: SessionOptions; remark: string | null }, Reason> {
  const { assignmentText, seat = '', recipe, seed, level, rounds, timed } = choice
  if (assignmentText !== undefined) return assignedBout(assignmentText, dossier)
  const asOf = choice.asOf ?? dossier.meta().asOfOptions.find((option) => option.default)?.date ?? ''
  return ok({ bout: { recipe, seed, timed, seat: seatNamed(seat, dossier), asOf, level, rounds, name: '' }, remark: null })
}

function assignedBout(text: string, dossier: Dossier): Result<{ bout: SessionOptions; remark: string | null }, Reason> {
  const read = readAssignment(text, dossier)
  if (!read.ok) return read
  const { otherPackVersion, pack } = read.value
  const remark = otherPackVersion === null ? null : `The assignment was made with version ${pack.version} of the pack; it is played with ${otherPackVersion}, where cards may differ.`
  return ok({ bout: optionsOf(read.value, ''), remark })
}

/** The text of an assignment file. Errors: `bad-assignment`, when it cannot be read. */
export function assignmentFile(file: string): Result<string, 'bad-assignment'> {
  try {
    return ok(readFileSync(file, 'utf8'))
  } catch (error) {
    return refuse('bad-assignment', `${file} could not be read: ${error instanceof Error ? error.message : String(error)}. Nothing was played.`)
  }
}

/** A seat by its id or by the full name of its figure; anything else is left to the host to refuse. */
export function seatNamed(name: string, dossier: Dossier): string {
  const wanted = name.trim().toLowerCase()
  return dossier.seats().find(({ seat, figure }) => seat === wanted || figure.toLowerCase() === wanted)?.seat ?? name
}
