import { firstPossibleDay, isInPlay } from './in-play.ts'
import type { Position, RestsOn } from './schema.ts'

/**
 * The editors' own texts (explanations, phrasings, critical questions, concessions, notes) must not tell of the future either
 * (dossier README: "nobody knows the future"). A sentence is sayable on a day when the positions it rests on are in play, the
 * positions it names by id are, and no date it names begins later.
 */
export interface Sayable {
  /** The whole text without the sentences that are not sayable; null if nothing is left. */
  text: (text: string) => string | null
  /** True when no sentence of the text would have to go. */
  whole: (text: string) => boolean
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const NAMED_DATE = new RegExp(String.raw`\b(?:(\d{1,2}) )?(${MONTHS.join('|')}) (\d{4})\b`, 'g')
const NAMED_POSITION = /\b[A-Z]\d{2,3}\b/g
const BETWEEN_SENTENCES = /(?<=[.!?])\s+(?=[A-Z“"(])/

/** The sentences of an editors' text; `restsOn` entries are matched against them. */
export const sentencesOf = (text: string): string[] => text.split(BETWEEN_SENTENCES)

/** Builds the test for one as-of date (`YYYY-MM-DD`). `positions` by id; `restsOn` from the pack. */
export function sayableOn(asOf: string, positions: ReadonlyMap<string, Position>, restsOn: readonly RestsOn[]): Sayable {
  const restsOnByText = new Map(restsOn.map((entry) => [entry.text, entry.positions]))

  const known = (id: string): boolean => {
    const position = positions.get(id)
    return position === undefined || isInPlay(position, asOf)
  }
  const sayable = (sentence: string): boolean =>
    (restsOnByText.get(sentence) ?? []).every(known)
    && (sentence.match(NAMED_POSITION) ?? []).every(known)
    && [...sentence.matchAll(NAMED_DATE)].every(([, day, month = '', year = '']) => firstPossibleDay(isoDate(year, month, day)) <= asOf)

  return {
    text: (text) => sentencesOf(text).filter(sayable).join(' ') || null,
    whole: (text) => sentencesOf(text).every(sayable),
  }
}

function isoDate(year: string, month: string, day: string | undefined): string {
  const monthNumber = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
  return day === undefined ? `${year}-${monthNumber}` : `${year}-${monthNumber}-${day.padStart(2, '0')}`
}
