import { bold, head, INK_2, sans, serif } from '../print/ink.ts'
import { drawCard, heightOfCard } from './card.ts'
import type { SeatPaper } from './paper-content.ts'
import type { PaperSet } from './paper-set.ts'
import { MARGIN } from './sheet.ts'
import { monogram, slab, title } from './shapes.ts'

/** The pack's own language: its texts stay in it (DESIGN §6). */
const PACK = { lang: 'en' }
const RING = 40

const ids = (positions: readonly string[]) => sans(`  [${positions.join(', ')}]`, 8.5, INK_2)

/** The brief of a seat: in short, core claims with their cards, red lines, tensions. */
export function briefPages({ sheet, words, language, content }: PaperSet, { figure, role, brief, heart, cards, monogram: letters }: SeatPaper): void {
  sheet.part(words.brief.title(figure))
  monogram(sheet, letters, MARGIN, sheet.y, RING)
  sheet.text(head(figure, 22), { tag: 'H1', x: MARGIN + RING + 14, after: 0 })
  sheet.text(sans(role, 10.5, INK_2), { x: MARGIN + RING + 14, after: 16, ...PACK })
  slab(sheet, content.careLine, PACK.lang)

  title(sheet, words.brief.short, words.brief.ownWords)
  sheet.text(brief.sentences.flatMap(({ text, positions }) => [serif(text, 12.5), ids(positions), serif('  ')]), { after: 14, ...PACK })

  title(sheet, words.brief.claims)
  for (const [index, { claim, positions }] of brief.core.entries()) sheet.text([bold(`${index + 1}. `), sans(content.claim(claim)), ids(positions)], { after: 4, ...PACK })
  sheet.y += 10

  title(sheet, words.brief.heart)
  for (const card of heart.map((id) => cards.find(({ position }) => position.id === id)!)) {
    sheet.ensure(heightOfCard(sheet, card, words, language, sheet.inner, 12) + 12)
    sheet.y += drawCard(sheet, card, words, language, { x: MARGIN, y: sheet.y, width: sheet.inner, size: 12 }) + 12
  }

  if (brief.redLines.length > 0) title(sheet, words.brief.redLines, words.brief.redLinesHint)
  for (const { claim, positions, note } of brief.redLines) sheet.text([bold(content.claim(claim)), sans(` ${note}`), ids(positions)], { after: 6, ...PACK })
  if (brief.tensions.length > 0) title(sheet, words.brief.tensions, words.brief.tensionsHint)
  for (const { what, record } of brief.tensions) sheet.text([sans(what), ids(record.map(({ position }) => position))], { after: 6, ...PACK })
}
