/** A word as it is compared, and where it stood in the text. */
export interface Word {
  /** Lower case, without accents; `not` for every "n't". */
  text: string
  /** The writer's own word, for showing what decided. */
  spoken: string
}

/** A pasted book must not stall the app; a speech has at most a few thousand characters. */
const MAX_TEXT = 20_000
const MAX_WORD = 30

const QUOTES = /[’‘‛`´ʼ]/g
const MARKS = /\p{M}/gu
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const SENTENCE_END = /(?<=[.!?…;:])["»”')\]]*\s+|\n+/u
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu

/** Negated verbs as people type them, with and without the apostrophe. */
const NEGATED = /^(?:(ca|wo|sha)n'?t|(is|are|was|were|do|does|did|has|have|had|would|should|could|must|need)n'?t)$/
const SHORTENED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }
/** What is left of "it's", "we'll", "l'Europe", "dell'Italia": no words of their own. */
const TAIL = new Set(['s', 'll', 're', 've', 'd', 'm', 't'])

/** Cuts a text into sentences of comparable words. Any string is taken; what has no word gives nothing. */
export function sentencesOf(text: string): Word[][] {
  const plain = text.slice(0, MAX_TEXT).replace(QUOTES, "'").replace(INVISIBLE, '')
  return plain.split(SENTENCE_END).map(wordsOf).filter((words) => words.length > 0)
}

function wordsOf(sentence: string): Word[] {
  const words: Word[] = []
  for (const [spoken] of sentence.matchAll(WORD)) {
    const text = spoken.toLowerCase().normalize('NFKD').replace(MARKS, '').replaceAll('ß', 'ss')
    const negated = NEGATED.exec(text)
    if (negated) {
      const verb = negated[2] ?? SHORTENED[negated[1] ?? ''] ?? ''
      words.push({ text: verb, spoken }, { text: 'not', spoken })
      continue
    }
    for (const part of text.split("'")) {
      if (part !== '' && !(text.includes("'") && TAIL.has(part))) words.push({ text: part === 'cannot' ? 'not' : part.slice(0, MAX_WORD), spoken })
    }
  }
  return words
}
