import { rng } from '../../shared/lib/rng.ts'
import { idFrom } from '../../shared/lib/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../../shared/lib/result.ts'
import type { Envelope, OpenEvent } from '../../shared/debate/events.ts'
import type { Level } from '../../shared/debate/level.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { RECIPES } from '../../shared/recipes/all.ts'
import { recipeSchema, type Recipe } from '../../shared/recipes/schema.ts'
import type { Dossier } from '../store/dossier.ts'
import type { NewSession } from '../store/record.ts'

export interface SessionOptions {
  /** A recipe of the app by id, or one as data. */
  recipe: string | Recipe
  seat: string
  asOf: string
  timed: boolean
  name: string
  seed?: string | undefined
  /** Without it: standard. */
  level?: Level | undefined
  /** Rounds of the exchange; without it: the recipe's. */
  rounds?: number | undefined
  assignment?: OpenEvent['assignment']
  /** The record plays every seat. */
  auto?: boolean
}

/** Options → the session's row and the first entry of its record, or a refusal that names what is unknown. */
export function newSession(options: SessionOptions, dossier: Dossier, { at, random }: { at: string; random: () => number }): Result<{ session: NewSession; envelope: Envelope & { event: OpenEvent } }, Reason> {
  const recipe = typeof options.recipe === 'string' ? Object.values(RECIPES).find(({ id }) => id === options.recipe) : recipeSchema.parse(options.recipe)
  if (!recipe) return refuse('unknown-recipe', `There is no recipe “${typeof options.recipe === 'string' ? options.recipe : options.recipe.id}”. Known: ${Object.keys(RECIPES).join(', ')}.`)
  const unknown = unknownIn(options, dossier)
  if (unknown) return unknown
  const [seats, pack] = [dossier.seats(), dossier.packSummary()]
  const id = idFrom(random)
  const seed = options.seed ?? String(Math.floor(rng(id)() * 1e6))
  const participant = options.auto ? null : { id: 'p1', seat: options.seat, pseudonym: 'Student A', name: options.name.trim().toWellFormed() }
  const event: OpenEvent = {
    type: 'open',
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    recipe: withRounds(recipe, options.rounds), asOf: options.asOf, seed, timed: options.timed, level: options.level ?? 'standard', lead: options.seat,
    ...(options.assignment ? { assignment: options.assignment } : {}),
    seats: seats.map(({ seat, figure }) => ({ seat, figure, played: seat === options.seat && !options.auto ? 'student' : 'record' })),
  }
  const session = { id, packId: pack.id, packVersion: pack.version, recipeId: recipe.id, lead: options.seat, asOf: options.asOf, timed: options.timed, createdAt: at, participant }
  return ok({ session, envelope: { seq: 1, at, by: participant ? { kind: 'student', participant: participant.id, seat: options.seat } : { kind: 'app' }, event } })
}

/** A seat or a day that the pack does not have: `unknown-seat`, `unknown-date`; null if it has both. */
export function unknownIn({ seat, asOf }: Pick<SessionOptions, 'seat' | 'asOf'>, dossier: Dossier): Refusal<Reason> | null {
  const seats = dossier.seats().map((known) => known.seat)
  if (!seats.includes(seat)) return refuse('unknown-seat', `There is no seat “${seat}”. Known: ${seats.join(', ')}.`)
  const days = dossier.packSummary().asOfOptions.map(({ date }) => date)
  return days.includes(asOf) ? null : refuse('unknown-date', `${asOf} is not an as-of date of this pack. Offered: ${days.join(', ')}.`)
}

const withRounds = (recipe: Recipe, rounds: number | undefined): Recipe =>
  rounds === undefined ? recipe : { ...recipe, stages: recipe.stages.map((stage) => (stage.kind === 'exchange' ? { ...stage, rounds } : stage)) }
