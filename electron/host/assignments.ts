import { createHash } from 'node:crypto'
import { assignmentIn, assignmentText, type Assignment, type AssignmentChoices } from '../../shared/assignment/assignment.ts'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { rng } from '../../shared/lib/rng.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { ReadAssignment } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { RECIPES } from '../../shared/recipes/all.ts'
import type { Dossier } from '../store/dossier.ts'
import { unknownIn, type SessionOptions } from './new-session.ts'

/**
 * Choices → the file to hand out. A seed that is left out is drawn from all the other choices, so that equal choices give an equal
 * file and others another bout. Refusals: `unknown-seat`, `unknown-date`, and what no file may hold.
 */
export function makeAssignment(choices: Omit<AssignmentChoices, 'seed'> & { seed?: string | undefined }, dossier: Dossier): Result<{ fileName: string; content: string }, Reason> {
  const unknown = unknownIn(choices, dossier)
  if (unknown) return unknown
  const { id, version } = dossier.packSummary()
  const { seed: given, ...others } = choices
  const seed = given?.trim() || String(Math.floor(rng(canonicalJson(others))() * 1e6))
  const content = assignmentText({ format: 'tour-de-table/assignment', formatVersion: 1, pack: { id, version }, ...choices, seed })
  const read = readAssignment(content, dossier)
  return read.ok ? ok({ fileName: `${fileNameOf(choices.title)}.tour-de-table.json`, content }) : read
}

/** Letters and figures of any script stay; whatever a file system might take amiss becomes a hyphen. */
const fileNameOf = (title: string): string => title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'assignment'

/** A file's text → what it assigns, checked against the loaded pack. Refusals name what does not fit. */
export function readAssignment(text: string, dossier: Dossier): Result<ReadAssignment, Reason> {
  const read = assignmentIn(text)
  if (!read.ok) return read
  const assignment = read.value
  const pack = dossier.packSummary()
  const misfit = (what: string) => refuse('bad-assignment' as const, `This assignment does not fit this app: ${what} Nothing was begun.`)
  if (assignment.pack.id !== pack.id) return misfit(`it is for the pack “${assignment.pack.id}”, and the one here is “${pack.id}”.`)
  if (!Object.hasOwn(RECIPES, assignment.recipe)) return misfit(`there is no recipe “${assignment.recipe}”.`)
  const figure = pack.seats.find(({ seat }) => seat === assignment.seat)?.figure
  if (!figure) return misfit(`there is no seat “${assignment.seat}”.`)
  if (!pack.asOfOptions.some(({ date }) => date === assignment.asOf)) return misfit(`${assignment.asOf} is not a day of this pack.`)
  return ok({ ...assignment, figure, hash: hashOf(assignment), otherPackVersion: assignment.pack.version === pack.version ? null : pack.version })
}

/** SHA-256 over the canonical text with its final line break, so that spacing or the order of keys in a mailed file changes nothing. */
const hashOf = (assignment: Assignment): string => createHash('sha256').update(assignmentText(assignment)).digest('hex')

/** What `createSession` needs to begin an assigned bout. */
export function optionsOf({ recipe, seat, asOf, seed, level, rounds, timed, title, hash }: ReadAssignment, name: string): SessionOptions {
  return { recipe, seat, asOf, seed, level, rounds, timed, name, assignment: { title, hash } }
}
