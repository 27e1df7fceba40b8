import { STEMMERS, type Language } from './language.ts'
import type { Word } from './words.ts'

/** Words that say how something is said and not what about. They count alone and beside a neighbour, not across a distance. */
const EMPTY = new Set(`a about after again all also although always am an and any are as at be because been before being both but by can could did do does doing done each even ever every for from get give go goes going
  had has have he her here hers him his how i if in into is it its itself just know let like lot make makes many may me mean might mine more most much my of on once one only or other our ours out over own perhaps please put
  quite rather really said same say says see shall she should since so some somebody someone something still such take than that the their theirs them then there therefore these they thing things think this those though through
  to too under until up upon us very was way we well were what whatever when where whether which while who whoever whom whose why will with would yes yet you your yours
  le la les un une des du de et est que qui dans pour sur avec nous vous il ils elle elles on ce cette ces mais ou plus sans faut avoir etre si leur notre nos aux au donc sont ne se y en l d j c n s m t qu
  il lo gli i di che e una uno per con sono del della dei delle nel nella anche come noi loro ma questo questa piu ci dobbiamo deve essere solo da al alla si o a ho hanno ha
  der die das und ist wir sie mit ein eine einen einem einer zu den dem auf fur von sich es auch wenn aber man muss soll haben wird werden kann nur noch uns im zum zur dass er ihr wie als an bei so hat sind`.split(/\s+/))

const NEGATIONS = new Set(`not no never nobody nothing none neither nor hardly without
  ne pas non jamais personne rien aucun aucune sans mai nessuno nessuna niente nulla senza nicht nein nie niemals niemand nichts kein keine keinen keiner keinem ohne`.split(/\s+/))
/** How many words after a negation are under it. */
const SCOPE = 5
/** How far two telling words may stand apart and still be read together. */
const REACH = 4
const GRAM = [3, 4]
/** Words that are remembered; a long-running app must not grow with what is typed. */
const MOST_REMEMBERED = 20_000

/** What the features of one word are, whatever stands beside it. */
interface Known { stem: string; empty: boolean; negates: boolean; concepts: readonly string[]; grams: readonly string[] }

/** Classes of words that mean nearly the same, by stem, for one language. */
export type Concepts = Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>>

/**
 * One feature of a text. Its key begins with its kind: `u` a word, `b` two neighbours, `c` a part of a word, `k` a meaning,
 * `n` a word or meaning under a negation, `p` two meanings near each other.
 * `first` and `last` are the words that it was read from.
 */
export interface Feature { key: string; first: number; last: number }

/** Builds the function that lists the features of a sentence; each word is taken apart once and then remembered. */
export function featureReader(concepts: Concepts): (words: readonly Word[], language: Language) => Feature[] {
  const known: Record<Language, Map<string, Known>> = { en: new Map(), fr: new Map(), it: new Map(), de: new Map() }
  const knownWord = (text: string, language: Language): Known => {
    const before = known[language].get(text)
    if (before) return before
    const stem = STEMMERS[language](text)
    const empty = EMPTY.has(text)
    if (known[language].size >= MOST_REMEMBERED) known[language].clear()
    const fresh = { stem, empty, negates: NEGATIONS.has(text), concepts: concepts[language].get(stem) ?? [], grams: empty ? [] : gramsOf(text) }
    known[language].set(text, fresh)
    return fresh
  }
  return (words, language) => {
    const found: Feature[] = []
    const telling: { at: number; word: Known }[] = []
    let previous = '^'
    let negated = -Infinity
    words.forEach(({ text }, at) => {
      const word = knownWord(text, language)
      const add = (key: string, first = at) => { found.push({ key, first, last: at }) }
      add(`u:${word.stem}`)
      add(`b:${previous} ${word.stem}`, Math.max(0, at - 1))
      for (const gram of word.grams) add(`c:${gram}`)
      for (const concept of word.concepts) add(`k:${concept}`)
      previous = word.stem
      if (word.negates) negated = at
      else if (at - negated <= SCOPE) for (const key of [word.stem, ...word.concepts.map((concept) => `=${concept}`)]) add(`n:${key}`, negated)
      if (word.empty) return
      for (const before of telling.slice(-REACH)) {
        for (const concept of word.concepts) for (const other of before.word.concepts) add(`p:${pair(other, concept)}`, before.at)
      }
      telling.push({ at, word })
    })
    return found
  }
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Parts of a word, which a typing error leaves mostly alone. */
function gramsOf(text: string): string[] {
  const bounded = `<${text}>`
  return GRAM.flatMap((size) => Array.from({ length: Math.max(0, bounded.length - size + 1) }, (_, at) => bounded.slice(at, at + size)))
}
