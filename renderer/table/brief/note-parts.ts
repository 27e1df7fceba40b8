/** A piece of a note: words, or the id of a card that is known. */
export interface NotePart { text: string; card: boolean }

const ID = /\b([A-Z]\d{2})\b/
const ONLY_IDS = /\s*\(([A-Z]\d{2}(?:,\s*[A-Z]\d{2})*)\)/g
/** Parts a word from its footnote without a gap, and keeps both on one line. */
const JOINER = '\u2060'

/** Takes a note apart where it names cards by id. Brackets that hold nothing but known ids go: the ids stand as footnotes. */
export function noteParts(text: string, known: (id: string) => boolean): NotePart[] {
  const open = text.replace(ONLY_IDS, (whole, ids: string) => (ids.split(/,\s*/).every(known) ? JOINER + ids.replaceAll(/,\s*/g, JOINER) : whole))
  return open.split(ID).map((part, index) => ({ text: part, card: index % 2 === 1 && known(part) })).filter((part) => part.text !== '')
}
