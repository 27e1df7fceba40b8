import type { Card } from '../../../shared/dossier/card.ts'
import { bold, small } from '../print/ink.ts'
import { drawCard, heightOfCard } from './card.ts'
import { dateInWords } from './dates.ts'
import type { SeatPaper } from './paper-content.ts'
import type { PaperSet } from './paper-set.ts'
import { MARGIN } from './sheet.ts'
import { cutBox } from './shapes.ts'

/** Cards on a page: two beside each other, four below each other. */
const ACROSS = 2
const DOWN = 4
const PADDING = 12
/** Largest and smallest size of the words, points; the longest card of the pack fits with room to spare. */
const SIZES = [13, 12, 11, 10, 9, 8]

/** The cards of a seat to cut out, each once, eight a page. */
export function cardPages({ sheet, words, language, content }: PaperSet, { figure, cards }: SeatPaper): void {
  sheet.part(words.cards.title(figure))
  const top = MARGIN + 8
  const [width, height] = [sheet.inner / ACROSS, (sheet.height - top - MARGIN) / DOWN]
  const inner = width - 2 * PADDING
  const sizeOf = (card: Card) => SIZES.find((size) => heightOfCard(sheet, card, words, language, inner, size) <= height - 2 * PADDING) ?? SIZES.at(-1)!
  for (const [index, card] of cards.entries()) {
    const place = index % (ACROSS * DOWN)
    if (index > 0 && place === 0) sheet.newPage()
    if (place === 0) {
      sheet.textAt(bold(words.cards.title(figure), 10), MARGIN, MARGIN - 32, sheet.inner, { tag: index === 0 ? 'H1' : 'P' })
      sheet.textAt(small(`${words.cards.hint} ${words.asOf(dateInWords(content.asOf, language) ?? '')}`), MARGIN, MARGIN - 18, sheet.inner)
    }
    const [x, y] = [MARGIN + (place % ACROSS) * width, top + Math.floor(place / ACROSS) * height]
    cutBox(sheet, x, y, width, height)
    drawCard(sheet, card, words, language, { x: x + PADDING, y: y + PADDING, width: inner, size: sizeOf(card) })
  }
}
