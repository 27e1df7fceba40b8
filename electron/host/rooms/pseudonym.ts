import { neutralName } from '../../../shared/room/neutral-name.ts'

/** As in the protocol; a name longer than this fits no list of a phone. */
const MOST = 40
/** More marks than this on one letter only serve to paint over the lines beside it. */
const MARKS = /(\p{M}{2})\p{M}+/gu

/**
 * What somebody typed as a name → how it is shown: without control characters, marks of direction and other invisible ones (which can
 * make one name look like another, or turn a line around), blanks single. Null where nothing to call somebody by is left.
 */
export function cleanPseudonym(typed: string): string | null {
  const clean = typed.toWellFormed().normalize('NFC').replace(/\p{Z}|\s/gu, ' ').replace(/\p{C}|\uFFFD/gu, '').replace(MARKS, '$1').replace(/ +/g, ' ').trim()
  const short = [...new Intl.Segmenter('en').segment(clean)].reduce((kept, { segment }) => (kept.length + segment.length > MOST ? kept : kept + segment), '').trim()
  return /[\p{L}\p{N}]/u.test(short) ? short : null
}

/** Names that people would take for the same one have the same key: case, blanks and punctuation do not count. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\p{Z}\p{P}\p{C}\s]+/gu, '')

export const isTaken = (name: string, others: readonly string[]): boolean => others.some((other) => nameKey(other) === nameKey(name))

/** "Student A", "Student B", … "Student AA": the first neutral name that nobody has. */
export function freePseudonym(others: readonly string[]): string {
  const taken = new Set(others.map(nameKey))
  for (let index = 0; ; index += 1) {
    const name = neutralName(index)
    if (!taken.has(nameKey(name))) return name
  }
}
