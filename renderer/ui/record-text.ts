import type { Card } from '../../shared/dossier/card.ts'
import { dateFormat } from '../../shared/words/date-format.ts'

/** "Kaja Kallas" → "Kallas": how a seat is named inside a sentence. */
export function shortName(figure: string): string {
  return figure.split(' ').at(-1) ?? figure
}

/** The colour token of a seat; a pack with other seats falls back to ink. */
export function seatColour(seat: string | null): string {
  return seat ? `var(--${seat}, var(--ink-2))` : 'var(--ink-2)'
}

/** Time of day of a line, as the wall clock of the reader shows it. */
export function formatTime(iso: string, locale: string): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

/** A fact of the dossier has no speaker. */
export function isFact(card: Card): boolean {
  return card.position.kind === 'fact'
}

/** The first words of a text, cut at a word, for references to a line. */
export function opening(text: string, length = 56): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s,;:.]+$/u, '')} …`
}
