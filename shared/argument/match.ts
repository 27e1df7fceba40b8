import { addEvidence, evidenceOf, featureKeys, logits, noEvidence, softmax, type Evidence } from './reading/evidence.ts'
import type { Feature } from './reading/features.ts'
import { languageOf } from './reading/language.ts'
import type { ReadingModel } from './reading/model.ts'
import { denialKeys } from './reading/relation.ts'
import { sentencesOf, type Word } from './reading/words.ts'

/** A claim that a text seems to make: score in [0, 1], and the writer's words that decided. */
export interface ReadClaim { id: string; score: number; relation: 'asserts' | 'denies'; words: string[] }

/** What a text was understood to say. `none`: it makes no claim of the pack; `claims` is then empty. */
export interface ReadText { claims: ReadClaim[]; none: boolean }

/** A text is read as making no claim when this much speaks for it: the whole's chance of none and the most telling sentence's, multiplied. */
const NONE_FROM = 0.13 ** 2
/** And when not even the best candidate reaches this. */
const LEAST_SCORE = 0.08
/** A wrong “you deny it” is worse than a missed one: so much more must speak for a denial (log-odds; chosen on the tuning half). */
const DENIED_FROM = 0.3
/** Candidates behind the third are offered down to this. */
const FLOOR = 0.1
const [SURE_OF_PLACE, MOST_CLAIMS] = [3, 5]
/** A speech longer than this is read as far as it goes. */
const MAX_SENTENCES = 300
/** No single sentence settles everything. */
const MOST_SURE = 0.999
const MOST_WORDS = 5

interface Sentence { words: Word[]; features: Feature[]; keys: string[]; evidence: Evidence; chances: Float64Array }

/**
 * Reads which claims of a pack a text makes or denies, best first. Any text is taken. Each sentence is read alone, then all as a whole:
 * what is beside the point does not drown what is said, and what is said in several sentences adds up.
 */
export function matchText(model: ReadingModel, text: string): ReadText {
  const sentences = readSentences(model, text)
  if (sentences.length === 0) return { claims: [], none: true }
  const whole = softmax(logits(model.topic, sentences.reduce((sum, { evidence }) => addEvidence(sum, evidence), noEvidence(model.topic.columns))))
  const none = model.claims.length
  if ((whole[none] ?? 0) * Math.min(...sentences.map(({ chances }) => chances[none] ?? 0)) >= NONE_FROM) return { claims: [], none: true }
  const ranked = model.claims.map((id, column) => ({ id, column, score: together(whole, sentences, column) })).toSorted((a, b) => b.score - a.score)
  if ((ranked[0]?.score ?? 0) < LEAST_SCORE) return { claims: [], none: true }
  return {
    none: false,
    claims: ranked.slice(0, MOST_CLAIMS).filter(({ score }, at) => at < SURE_OF_PLACE || score >= FLOOR).map(({ id, column, score }) => {
      const said = tellingSentences(sentences, column)
      return { id, score: Math.round(score * 1000) / 1000, relation: relationIn(model, said, id), words: decidingWords(model, said, column) }
    }),
  }
}

/** Noisy-or: the chance that at least one of the readings, of the whole or of a sentence, is right. */
function together(whole: Float64Array, sentences: readonly Sentence[], column: number): number {
  const readings = sentences.length === 1 ? [whole] : [whole, ...sentences.map(({ chances }) => chances)]
  return 1 - readings.reduce((wrong, chances) => wrong * (1 - Math.min(MOST_SURE, chances[column] ?? 0)), 1)
}

/** The sentences that carry a claim: the best one, and those that are at least half as sure. */
function tellingSentences(sentences: readonly Sentence[], column: number): Sentence[] {
  const most = Math.max(...sentences.map(({ chances }) => chances[column] ?? 0))
  return sentences.filter(({ chances }) => (chances[column] ?? 0) >= most / 2)
}

/** The sentences in which something can be read. */
function readSentences(model: ReadingModel, text: string): Sentence[] {
  const sentences = sentencesOf(text).slice(0, MAX_SENTENCES)
  const language = languageOf(sentences.flat())
  return sentences.flatMap((words) => {
    const features = model.featuresOf(words, language)
    const keys = featureKeys(features)
    if (!keys.some((key) => isWhole(key) && model.topic.index.has(key))) return []
    const evidence = evidenceOf(model.topic, keys)
    return [{ words, features, keys, evidence, chances: softmax(logits(model.topic, evidence)) }]
  })
}

/**
 * A sentence without one known word (another script, a language that is not read, keys hit at random) is no evidence, and parts of
 * words that happen to be known make none of it. Its chances would be those of any sentence, and several of those would add up.
 */
const isWhole = (key: string): boolean => !key.startsWith('c:')

function relationIn(model: ReadingModel, sentences: readonly Sentence[], claim: string): ReadClaim['relation'] {
  const evidence = noEvidence(model.denial.columns)
  for (const { keys } of sentences) addEvidence(evidence, evidenceOf(model.denial, denialKeys(keys, claim)))
  const [asserts = 0, denies = 0] = logits(model.denial, evidence)
  return denies - asserts > DENIED_FROM ? 'denies' : 'asserts'
}

/** The words that carried a claim, most telling first: those that speak for it more than for the other claims. */
function decidingWords({ topic }: ReadingModel, sentences: readonly Sentence[], column: number): string[] {
  const told = new Map<string, number>()
  for (const { words, features } of sentences) {
    for (const { key, first, last } of features) {
      const at = topic.index.get(key)
      if (at === undefined) continue
      const worth = (topic.strength[at] ?? 0) * (topic.weights[at * topic.columns + column] ?? 0)
      for (const place of new Set([first, last])) {
        const spoken = words[place]?.spoken
        if (spoken !== undefined) told.set(spoken, (told.get(spoken) ?? 0) + worth / (first === last ? 1 : 2))
      }
    }
  }
  return [...told].filter(([, worth]) => worth > 0).toSorted((a, b) => b[1] - a[1]).slice(0, MOST_WORDS).map(([word]) => word)
}
