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

/** Below this no claim is offered, and if the best one is below it, the text makes none. */
const THRESHOLD = 0.25
/** Candidates behind the first are offered down to this. */
const FLOOR = 0.01
const MOST_CLAIMS = 5
/** Neighbouring sentences that are read as one stretch. */
const STRETCHES = [1, 2, 3]
const MAX_SENTENCES = 300

interface Sentence { words: Word[]; features: Feature[]; keys: string[]; evidence: Evidence }
interface Stretch { from: number; to: number; chances: Float64Array }

/**
 * Reads which claims of a pack a text makes or denies, best first. Any text is taken. Sentences are read alone, with their neighbours
 * and as a whole, so that what is beside the point does not drown what is said.
 */
export function matchText(model: ReadingModel, text: string): ReadText {
  const sentences = readSentences(model, text)
  const stretches = stretchesOf(model, sentences)
  const scored = model.claims.map((id, column) => ({ id, column, ...best(stretches, column) }))
  const ranked = scored.toSorted((a, b) => b.score - a.score)
  if ((ranked[0]?.score ?? 0) < THRESHOLD) return { claims: [], none: true }
  return {
    none: false,
    claims: ranked.slice(0, MOST_CLAIMS).filter(({ score }, at) => at === 0 || score >= FLOOR).map(({ id, column, score, stretch }) => ({
      id, score: Math.round(score * 1000) / 1000, relation: relationIn(model, sentences, stretch, id), words: decidingWords(model, sentences, stretch, column),
    })),
  }
}

function readSentences(model: ReadingModel, text: string): Sentence[] {
  const sentences = sentencesOf(text).slice(0, MAX_SENTENCES)
  const language = languageOf(sentences.flat())
  return sentences.map((words) => {
    const features = model.featuresOf(words, language)
    const keys = featureKeys(features)
    return { words, features, keys, evidence: evidenceOf(model.topic, keys) }
  })
}

function stretchesOf(model: ReadingModel, sentences: readonly Sentence[]): Stretch[] {
  const lengths = [...STRETCHES.filter((length) => length < sentences.length), sentences.length].filter((length) => length > 0)
  return lengths.flatMap((length) => Array.from({ length: sentences.length - length + 1 }, (_, from) => {
    const evidence = sentences.slice(from, from + length).reduce((sum, sentence) => addEvidence(sum, sentence.evidence), noEvidence(model.topic.columns))
    return { from, to: from + length, chances: softmax(logits(model.topic, evidence)) }
  }))
}

function best(stretches: readonly Stretch[], column: number): { score: number; stretch: Stretch | undefined } {
  let stretch: Stretch | undefined
  let score = 0
  for (const candidate of stretches) {
    const chance = candidate.chances[column] ?? 0
    if (chance > score) [score, stretch] = [chance, candidate]
  }
  return { score, stretch }
}

function relationIn(model: ReadingModel, sentences: readonly Sentence[], stretch: Stretch | undefined, claim: string): ReadClaim['relation'] {
  const evidence = noEvidence(model.denial.columns)
  for (const { keys } of sentences.slice(stretch?.from, stretch?.to)) addEvidence(evidence, evidenceOf(model.denial, denialKeys(keys, claim)))
  const [asserts = 0, denies = 0] = logits(model.denial, evidence)
  return denies > asserts ? 'denies' : 'asserts'
}

/** The words that carried a claim, most telling first. */
function decidingWords(model: ReadingModel, sentences: readonly Sentence[], stretch: Stretch | undefined, column: number): string[] {
  const { topic } = model
  const told = new Map<string, number>()
  for (const { words, features } of sentences.slice(stretch?.from, stretch?.to)) {
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
  return [...told].filter(([, worth]) => worth > 0).toSorted((a, b) => b[1] - a[1]).slice(0, 5).map(([word]) => word)
}
