import { isOwnPosition, isOwnSource } from '../dossier/own.ts'
import { displayText } from '../dossier/display.ts'
import { hasQuotationMarks } from '../voice/voice.ts'
import type { Card } from '../dossier/card.ts'
import type { Position } from '../dossier/schema.ts'
import type { Footnote } from './transcript.ts'
import type { Say } from './words/say.ts'

/** What a footnote needs of a card. */
export type CitedCard = Pick<Card, 'position' | 'source' | 'furtherSources' | 'deleted'>

/** Hands out footnote numbers in the order of first use; the same position always has the same number. */
export interface FootnoteRegister {
  /** The number of a position; `shown` when a line shows its words. Throws for a position that the pack does not have. */
  cite(position: string, shown?: boolean): number
  /** All footnotes so far, by number. */
  list(): Footnote[]
}

/** A register over the cards of one pack, in the words of one language. */
export function footnoteRegister(cardOf: (position: string) => CitedCard | undefined, say: Say): FootnoteRegister {
  const notes = new Map<string, Footnote>()
  return {
    cite(position, shown = false) {
      const note = notes.get(position) ?? footnote(notes.size + 1, position, cardOf(position), say)
      note.shownAsLine ||= shown
      notes.set(position, note)
      return note.number
    },
    list: () => [...notes.values()],
  }
}

/** The text in its first language, where the words are a translation and it is known. */
export function originalOf(position: Position): Footnote['original'] {
  if (position.voice !== 'quote-translated' || position.original_text === undefined) return null
  return { text: position.original_text, language: position.original_language ?? null }
}

/** Who translated, in words; null where the words are not a translation. */
export function translatedBy(position: Position, say: Say): string | null {
  if (position.voice !== 'quote-translated') return null
  return say.t(`translator.${position.translator ?? 'unknown'}`)
}

function footnote(number: number, id: string, card: CitedCard | undefined, say: Say): Footnote {
  if (!card) throw new Error(`The position ${id} is in the record but not in the pack.`)
  const { position, source } = card
  return {
    number,
    position: id,
    figure: position.kind === 'fact' ? say.t('who.fact') : position.figure,
    role: position.role ?? null,
    voice: position.voice,
    voiceLabel: say.t(`voice.${position.voice}`),
    quoted: hasQuotationMarks(position.voice),
    text: displayText(position),
    original: originalOf(position),
    translatedBy: translatedBy(position, say),
    venue: position.venue ?? null,
    saidOn: say.day(position.date),
    date: position.date,
    language: position.language,
    source: {
      id: source.id,
      outlet: source.outlet,
      headline: source.headline,
      headlineRebuilt: source.headline_basis === 'url-slug',
      author: source.author,
      date: source.date,
      url: source.url,
      language: source.language,
      tier: source.tier,
      grade: isOwnSource(source.id) ? `${say.t(`grade.${source.tier}`)}; ${say.t('added')}` : say.t(`grade.${source.tier}`),
    },
    further: card.furtherSources.map(({ outlet, url }) => ({ outlet, url })),
    ...(isOwnPosition(id) && { added: say.t(card.deleted ? 'addedDeleted' : 'added') }),
    shownAsLine: false,
  }
}
