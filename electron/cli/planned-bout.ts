import { readFileSync } from 'node:fs'
import type { Level } from '../../shared/debate/level.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { optionsOf, readAssignment } from '../host/assignments.ts'
import type { SessionOptions } from '../host/new-session.ts'
import type { Dossier } from '../store/dossier.ts'

/** How a bout is asked for on the command line: by an assignment file, or by its parts. */
export interface BoutChoice {
  assignment?: string | undefined
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

/** The options of a session. Refusals: what the assignment file lacks; parts that name nothing are left to the host to refuse. */
export function plannedBout(choice: BoutChoice, dossier: Dossier): Result<SessionOptions, Reason> {
  const { assignment, seat = '', recipe, seed, level, rounds, timed } = choice
  if (assignment !== undefined) return assignedBout(assignment, dossier)
  const asOf = choice.asOf ?? dossier.meta().asOfOptions.find((option) => option.default)?.date ?? ''
  return ok({ recipe, seed, timed, seat: seatNamed(seat, dossier), asOf, level, rounds, name: '' })
}

function assignedBout(file: string, dossier: Dossier): Result<SessionOptions, Reason> {
  try {
    const read = readAssignment(readFileSync(file, 'utf8'), dossier)
    return read.ok ? ok(optionsOf(read.value, '')) : read
  } catch (error) {
    return refuse('bad-assignment', `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A seat by its id or by the full name of its figure; anything else is left to the host to refuse. */
export function seatNamed(name: string, dossier: Dossier): string {
  const wanted = name.trim().toLowerCase()
  return dossier.seats().find(({ seat, figure }) => seat === wanted || figure.toLowerCase() === wanted)?.seat ?? name
}
