import { commonItems } from '../lib/word-diff.ts'
import { dateInWords, languageName, TRANSLATOR_WORDS } from '../words/english.ts'
import type { Quotable } from './quote-index.ts'
import { sameToken, textOf, type Token } from './quote-tokens.ts'
import type { Basis, QuoteDifference, WordPiece } from './quote-verdict.ts'

const NONE: QuoteDifference = { text: '', words: [], basis: 'spoken', figure: null, date: null, original: null, translator: null, better: null }

/** So many changes are told in the sentence; all of them are in `words`. */
const TOLD = 3

/** Words like the recorded ones, but not the same. */
export function alteredDifference(words: WordPiece[], basis: Basis): QuoteDifference {
  return { ...NONE, words, basis, text: `Altered: ${changesIn(words) || TOO_FEW}.${BESIDE[basis]}` }
}

/** Every word is recorded, and in this order; what is wrong is how much is left out between them. */
const TOO_FEW = 'the words stand so, but there must be two for each part between omissions'

const BESIDE: Record<Basis, string> = {
  spoken: '',
  translation: ' Compared with a translation of the words.',
  retranslation: ' Compared with a re-translation: nobody is on record with exactly these words.',
  restatement: ' Compared with the dossier’s own wording, which is not a quotation.',
}

/** Words on record of somebody else; `words` where they are altered as well. */
export function speakerDifference(position: Quotable, basis: Basis, named: string, words: WordPiece[]): QuoteDifference {
  const whose = position.kind === 'fact' ? `A fact in the dossier’s own words, not words of ${named}.` : `On record of ${position.figure}, not of ${named}.`
  return { ...NONE, words, basis, figure: position.kind === 'fact' ? null : position.figure, text: words.length > 0 ? `${whose} Altered as well: ${changesIn(words)}.` : whose }
}

/** Words on record of another day, or of no day as precise. */
export function dateDifference({ date }: Quotable, basis: Basis, given: string): QuoteDifference {
  const recorded = date === null ? 'The dossier has no date for these words' : given.startsWith(date) ? `The dossier knows only ${dateInWords(date)}` : `On record of ${dateInWords(date)}`
  return { ...NONE, date, basis, text: `${recorded}, not ${dateInWords(given)}.` }
}

/** Words that are a translation or the dossier's own; `shown`: the quotation says that it is a translation. */
export function voiceDifference(position: Quotable, basis: Basis, shown: boolean): QuoteDifference {
  if (basis === 'restatement') return { ...NONE, basis, text: 'The dossier’s own wording, not a quotation.' }
  if (basis === 'retranslation') {
    const better = position.variant_of ?? null
    return { ...NONE, basis, better, text: `A re-translation: nobody is on record with exactly these words.${better ? ` The better printing is ${better}.` : ''}` }
  }
  const original = position.original_text === undefined ? null : { text: position.original_text, language: position.original_language ?? null }
  const by = position.translator ? ` (${TRANSLATOR_WORDS[position.translator]})` : ''
  const first = original ? ` The original${original.language ? `, in ${languageName(original.language)}` : ''}: “${original.text}”` : ''
  return { ...NONE, basis, original, translator: position.translator ?? null, text: `A translation${by}${shown ? ', shown as one' : ', not the words themselves'}.${first}` }
}

/**
 * A quotation against the recorded tokens that it renders, in reading order. A marked omission excuses what it leaves out;
 * the first letter of the whole, and the first after an omission, may have another case.
 */
export function wordsBetween(quoted: readonly Token[], recorded: readonly Token[]): WordPiece[] {
  const { sameA, sameB } = commonItems(quoted.map((token, at) => ({ token, begins: at === 0 || quoted[at - 1]?.kind === 'gap' })), recorded, ({ token, begins }, other) => sameToken(token, other, begins))
  const pieces: WordPiece[] = []
  for (let i = 0, j = 0; i < quoted.length || j < recorded.length;) {
    const [added, missing] = [until(sameA, i), until(sameB, j)]
    if (added > i || missing > j) {
      const put = quoted.slice(i, added)
      const excused = put.some(({ kind }) => kind === 'gap')
      if (missing > j && !excused) pieces.push({ kind: 'missing', text: textOf(recorded.slice(j, missing)) })
      if (added > i) pieces.push({ kind: put.every(({ kind }) => kind === 'gap') ? 'same' : 'added', text: textOf(put) })
      ;[i, j] = [added, missing]
      continue
    }
    const [from, end] = [i, endOfSame(sameA, sameB, i, j)]
    ;[i, j] = [end, j + end - i]
    pieces.push({ kind: 'same', text: textOf(quoted.slice(from, end)) })
  }
  return pieces
}

function until(same: readonly boolean[], from: number): number {
  const at = same.indexOf(true, from)
  return at < 0 ? same.length : at
}

function endOfSame(sameA: readonly boolean[], sameB: readonly boolean[], i: number, j: number): number {
  let length = 0
  while (sameA[i + length] && sameB[j + length]) length += 1
  return i + length
}

/** “demandeurs” became “supplicants”; “not” left out; “really” put in. */
function changesIn(words: readonly WordPiece[]): string {
  const changes = words.flatMap(({ kind, text }, index) => {
    if (kind === 'same') return []
    if (kind === 'missing') return words[index + 1]?.kind === 'added' ? `“${text}” became “${words[index + 1]?.text}”` : `“${text}” left out`
    return words[index - 1]?.kind === 'missing' ? [] : `“${text}” put in`
  })
  return [...changes.slice(0, TOLD), ...(changes.length > TOLD ? [`${changes.length - TOLD} more`] : [])].join('; ')
}
