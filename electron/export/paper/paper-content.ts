import { ok, refuse, type Result } from '../../../shared/lib/result.ts'
import type { Card } from '../../../shared/dossier/card.ts'
import type { Brief } from '../../../shared/protocol/api.ts'
import type { Reason } from '../../../shared/protocol/reasons.ts'
import type { Recipe } from '../../../shared/recipes/schema.ts'
import { briefOf } from '../../host/brief.ts'
import type { Dossier } from '../../store/dossier.ts'

/** One seat's share of the pack. */
export interface SeatPaper {
  seat: string
  figure: string
  role: string
  monogram: string
  brief: Brief
  /** Own cards and those that the brief names, each once: the core ones first, in the order of the claims. */
  cards: Card[]
  /** Ids of the first card of each core claim. */
  heart: string[]
}

/** Everything that goes on paper, as of one day. */
export interface PaperContent {
  recipe: Recipe
  question: string
  asOf: string
  honesty: string
  careLine: string
  simulated: string
  seats: SeatPaper[]
  claim(id: string): string
  sides: { a: string[]; b: string[] } | null
}

interface Chosen { recipe: Recipe; asOf: string; seats?: readonly string[] | undefined; sides?: { a: string[]; b: string[] } | undefined }

/** How many cards stand in the brief itself. */
const HEART = 4

/** Reads the pack for one recipe and day. Errors: `unknown-date` for a day that the pack does not offer, `unknown-seat`. */
export function paperContent(dossier: Dossier, { recipe, asOf, seats, sides = recipe.sides }: Chosen): Result<PaperContent, Reason> {
  const meta = dossier.meta()
  if (!meta.asOfOptions.some(({ date }) => date === asOf)) return refuse('unknown-date', `The day ${asOf} is not offered. It is one of ${meta.asOfOptions.map(({ date }) => date).join(', ')}.`)
  const papers: SeatPaper[] = []
  for (const seat of seats ?? meta.figures.map((figure) => figure.seat)) {
    const brief = briefOf(dossier, seat, asOf)
    const figure = meta.figures.find((one) => one.seat === seat)
    if (!brief.ok || !figure) return brief.ok ? refuse('unknown-seat', `There is no seat “${seat}” in this pack.`) : brief
    papers.push({ ...figure, brief: brief.value, cards: inOrder(brief.value), heart: heartOf(brief.value) })
  }
  const texts = new Map(dossier.claims().map(({ id, text }) => [id, text]))
  return ok({
    recipe, asOf, seats: papers, question: meta.title, honesty: meta.honesty, careLine: meta.careLine, simulated: meta.simulatedSpeechSentence,
    claim: (id) => texts.get(id) ?? id, sides: sides ? { a: [...sides.a], b: [...sides.b] } : null,
  })
}

function inOrder({ core, cards }: Brief): Card[] {
  const rank = new Map<string, number>()
  for (const id of core.flatMap(({ positions }) => positions)) if (!rank.has(id)) rank.set(id, rank.size)
  return cards.toSorted((one, two) => (rank.get(one.position.id) ?? Infinity) - (rank.get(two.position.id) ?? Infinity) || one.position.id.localeCompare(two.position.id))
}

function heartOf({ core, cards }: Brief): string[] {
  const shown = new Set(cards.map(({ position }) => position.id))
  const chosen: string[] = []
  for (const { positions } of core) {
    const first = positions.find((id) => shown.has(id) && !chosen.includes(id))
    if (first !== undefined && chosen.length < HEART) chosen.push(first)
  }
  return chosen
}
