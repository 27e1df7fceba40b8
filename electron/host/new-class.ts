import { idFrom } from '../../shared/lib/ids.ts'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import { rng } from '../../shared/lib/rng.ts'
import type { Envelope, OpenEvent } from '../../shared/debate/events.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import { SOLO_KINDS, type Recipe } from '../../shared/recipes/schema.ts'
import type { RoomOptions } from '../../shared/room/room-events.ts'
import type { Dossier } from '../store/dossier.ts'
import type { NewSession } from '../store/record.ts'
import { unknownIn } from './new-session.ts'

export interface ClassOptions {
  recipe: Recipe
  asOf: string
  timed: boolean
  /** Without them: all seats of the pack. */
  seats?: readonly string[] | undefined
  /** Without them: the recipe's. */
  sides?: { a: string[]; b: string[] } | undefined
  options: Partial<RoomOptions>
}

/** Whoever has this laptop before him leads the room. */
export const FACILITATOR_ID = 'facilitator'
export const FACILITATOR = { id: FACILITATOR_ID, seat: 'facilitator', pseudonym: 'Teacher' } as const

const USUAL: RoomOptions = { seating: 'self', firstTimersFirst: true, hold: false, ticks: true }

/** Options → a class's row and the first entry of its record. Errors: `unknown-seat`, `unknown-date`, `unknown-recipe` (one for a single student). */
export function newClass(options: ClassOptions, dossier: Dossier, { at, random }: { at: string; random: () => number }): Result<{ session: NewSession; envelope: Envelope & { event: OpenEvent } }, Reason> {
  const { recipe, asOf, timed } = options
  if (recipe.stages.some(({ kind }) => SOLO_KINDS.has(kind))) return refuse('unknown-recipe', `“${recipe.title}” has stages for one student against the record; a class cannot play them. Nothing was opened.`)
  const [known, pack] = [dossier.seats(), dossier.packSummary()]
  const wanted = options.seats ?? known.map(({ seat }) => seat)
  const unknown = wanted.map((seat) => unknownIn({ seat, asOf }, dossier)).find((refusal) => refusal !== null)
  if (unknown) return unknown
  const seats = known.filter(({ seat }) => wanted.includes(seat)).map(({ seat, figure }) => ({ seat, figure, played: 'student' as const }))
  const lead = seats[0]!.seat
  const inRoom = (side: readonly string[] | undefined) => (side ?? []).filter((seat) => wanted.includes(seat))
  const sides = options.sides ?? recipe.sides
  const id = idFrom(random)
  const event: OpenEvent = {
    type: 'open', pack: { id: pack.id, version: pack.version, hash: pack.hash }, recipe, asOf, seed: String(Math.floor(rng(id)() * 1e6)), timed, level: 'standard', seats, lead,
    room: { sides: { a: inRoom(sides?.a), b: inRoom(sides?.b) }, options: { ...USUAL, ...options.options } },
  }
  const session: NewSession = {
    id, packId: pack.id, packVersion: pack.version, recipeId: recipe.id, lead, asOf, timed, createdAt: at, isClass: true,
    participant: { ...FACILITATOR, name: '' },
  }
  return ok({ session, envelope: { seq: 1, at, by: { kind: 'facilitator', participant: FACILITATOR_ID }, event } })
}
