import type { Card } from '../../dossier/card.ts'
import { firstPossibleDay, lastPossibleDay } from '../../dossier/in-play.ts'
import type { StanceDot, StanceLine } from './pictures.ts'

/** Figures beside those at the table have a line from so many dated statements on. */
const LINE_FROM = 3

/**
 * One line per figure from its dated positions: own view only, so no facts, no other printing of words that are there already, and
 * nothing that is shown only in comparisons. In: the cards in play, and the figures at the table in their order with their seats.
 */
export function stanceLines(cards: readonly Card[], table: readonly { figure: string; seat: string }[]): StanceLine[] {
  const byFigure = Map.groupBy(cards.flatMap((card) => dotOf(card) ?? []), ({ figure }) => figure)
  const line = (figure: string, seat: string | null): StanceLine =>
    ({ figure, seat, dots: (byFigure.get(figure) ?? []).map(({ dot }) => dot).toSorted((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id)) })
  const others = [...byFigure].filter(([figure, dots]) => dots.length >= LINE_FROM && !table.some((each) => each.figure === figure))
  return [...table.map(({ figure, seat }) => line(figure, seat)), ...others.map(([figure]) => line(figure, null)).toSorted((a, b) => b.dots.length - a.dots.length || a.figure.localeCompare(b.figure))]
}

function dotOf({ position, displayText, source }: Card): { figure: string; dot: StanceDot } | null {
  const { id, figure, kind, date, stance, voice, language, period, variant_of: variantOf } = position
  const to = lastPossibleDay(position)
  if (kind === 'fact' || date === null || to === null || stance === null || displayText === null || variantOf !== undefined) return null
  return { figure, dot: { id, voice, language, period, date, from: firstPossibleDay(date), to, stance, text: displayText, outlet: source.outlet, tier: source.tier } }
}

/** The mean of what a figure said, by day, in order: what its line goes through. A month or a year counts at its last day. */
export function meanByDay(dots: readonly StanceDot[]): { day: string; mean: number; ids: string[] }[] {
  return [...Map.groupBy(dots, ({ to }) => to)]
    .map(([day, group]) => ({ day, mean: group.reduce((sum, { stance }) => sum + stance, 0) / group.length, ids: group.map(({ id }) => id) }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
}
