import { hasQuotationMarks } from '../../../shared/voice/voice.ts'
import type { Card } from '../../../shared/dossier/card.ts'
import { isOwnPosition } from '../../../shared/dossier/own.ts'
import { bold, INK, INK_2, sans, serif } from '../print/ink.ts'
import { dateInWords } from './dates.ts'
import { type Sheet } from './sheet.ts'
import type { PaperWords } from './words-en.ts'

/** The pack's own language: a card stays in it (DESIGN §6). */
const PACK_LANGUAGE = 'en'
const RAIL = 10

interface Place { x: number; y: number; width: number; size: number }

/** A card with its voice, its quotation marks where they may stand, and its source. Out: its height. */
export function drawCard(sheet: Sheet, card: Card, words: PaperWords, language: string, { x, y, width, size }: Place): number {
  const parts = cardRuns(card, words, language, size)
  const inner = width - RAIL
  const top = sheet.textAt(parts.head, x + RAIL, y, inner) + 3
  const said = sheet.textAt(parts.said, x + RAIL, y + top, inner, { lang: PACK_LANGUAGE, ...(hasQuotationMarks(card.position.voice) && { tag: 'BlockQuote' }) })
  const source = sheet.textAt(parts.source, x + RAIL, y + top + said + 4, inner, { tag: 'Note', lang: PACK_LANGUAGE })
  drawRail(sheet, card.position.voice, x, y + top + 1, said - 2)
  return top + said + 4 + source
}

export function heightOfCard(sheet: Sheet, card: Card, words: PaperWords, language: string, width: number, size: number): number {
  const parts = cardRuns(card, words, language, size)
  return [parts.head, parts.said, parts.source].reduce((sum, runs) => sum + sheet.heightOf(runs, width - RAIL), 7)
}

/** What a card says in three parts: sign, speaker and voice; the words; where they are printed. */
function cardRuns({ position, source, displayText }: Card, words: PaperWords, language: string, size: number) {
  const text = displayText ?? position.text
  const speaker = position.kind === 'fact' ? words.fact : position.figure
  const label = [position.kind === 'fact' ? null : words.voice[position.voice], position.translator ? words.translator[position.translator] : null, dateInWords(position.date, language) ?? words.undated, position.period === 'earlier' ? words.earlier : null]
  const outlet = [source.outlet, source.headline].filter(Boolean).join(', ')
  const grade = isOwnPosition(position.id) ? `${words.grade[source.tier]}; ${words.added}` : words.grade[source.tier]
  return {
    head: [bold(`${position.id}  ${speaker}`, 9.5), sans(` · ${label.filter((part) => part !== null && part !== '').join(' · ')}`, 8.5, INK_2)],
    said: [serif(hasQuotationMarks(position.voice) ? `“${text}”` : text, size)],
    source: [sans([position.role, position.venue].filter(Boolean).map((part) => `${part}. `).join(''), 8, INK_2), sans(`${outlet} (${grade}).`, 8, INK_2)],
  }
}

/** By form, as on the screen: solid for exact words, double for translated ones, dotted for ours. */
function drawRail(sheet: Sheet, voice: Card['position']['voice'], x: number, y: number, height: number): void {
  sheet.draw((pen) => {
    pen.strokeColor(INK).lineWidth(voice === 'quote' ? 2 : 1)
    if (voice === 'reported') pen.dash(1, { space: 2.5 })
    const at = (left: number) => pen.moveTo(left, y).lineTo(left, y + height).stroke()
    at(x + 1)
    if (voice === 'quote-translated') at(x + 4)
  })
}
