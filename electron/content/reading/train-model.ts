import { featureKeys } from '../../../shared/argument/reading/evidence.ts'
import { featureReader } from '../../../shared/argument/reading/features.ts'
import { languageOf, STEMMERS, type Language } from '../../../shared/argument/reading/language.ts'
import type { StoredModel } from '../../../shared/argument/reading/model.ts'
import { denialKeys } from '../../../shared/argument/reading/relation.ts'
import { sentencesOf } from '../../../shared/argument/reading/words.ts'
import type { Example, Lexicon, ReadingData } from './examples.ts'
import { trainLayer } from './layer.ts'

/** A feature must stand in this many texts; rarer ones cost more than they tell. */
const LEAST: Readonly<Record<string, number>> = { u: 2, k: 2, b: 4, c: 4, n: 4, p: 4 }
const least = (key: string): number => LEAST[key.charAt(0)] ?? 2
/** How far a kind of feature is trusted, by the first letter of its key: see `features.ts`. */
const TRUST: Readonly<Record<string, number>> = { u: 1, b: 1, c: 0.5, k: 2, n: 0.5, p: 1.5 }
const trust = (key: string): number => TRUST[key.charAt(0)] ?? 1

/** Denials are fewer than assertions. */
const DENIAL_WEIGHT = 1.5

/** Trains a reading model. Equal data give an equal model, byte for byte once it is written. */
export function trainModel({ claims, examples, lexicon, replies }: ReadingData, inputs: string): StoredModel {
  const concepts = conceptsOf(lexicon)
  const read = featureReader({ en: mapOf(concepts.en), fr: mapOf(concepts.fr), it: mapOf(concepts.it), de: mapOf(concepts.de) })
  const withSentences = (of: readonly Example[]) => of.map((example) => ({ example, sentences: keysOf(read, example.text) }))
  const texts = withSentences(examples)
  const topic = trainLayer(
    texts.map(({ example, sentences }) => ({ sentences, column: example.claim === null ? claims.length : claims.indexOf(example.claim), weight: example.weight })),
    { columns: claims.length + 1, least, trust, epochs: 15, rate: 0.1, decay: 1e-3 })
  const denial = trainLayer(
    [...texts, ...withSentences(answers(examples, replies))].flatMap(({ example: { claim, relation }, sentences }) => {
      if (claim === null) return []
      return [{ sentences: sentences.map((keys) => denialKeys(keys, claim)), column: relation === 'denies' ? 1 : 0, weight: relation === 'denies' ? DENIAL_WEIGHT : 1 }]
    }),
    { columns: 2, least: () => 3, trust: (key) => (key.startsWith('p:') ? 0.5 : 1), epochs: 20, rate: 0.1, decay: 1e-3 })
  return { format: 'tour-de-table/reading-model', formatVersion: 1, inputs, claims, concepts, topic, denial }
}

/** Denials that first say what they deny ("You say that …"), made of every second denial and an assertion of the same claim. */
function answers(examples: readonly Example[], replies: readonly string[]): Example[] {
  const said = Map.groupBy(examples.filter(({ relation, language, weight }) => relation === 'asserts' && language === 'en' && weight === 1), ({ claim }) => claim)
  return examples.filter(({ relation, language }) => relation === 'denies' && language === 'en').flatMap((denial, at) => {
    const assertions = said.get(denial.claim) ?? []
    const [reply, assertion] = [replies[at % replies.length], assertions[(at * 7) % assertions.length]]
    return at % 2 === 1 || reply === undefined || !assertion ? [] : [{ ...denial, text: `${reply} ${assertion.text} ${denial.text}` }]
  })
}

function keysOf(read: ReturnType<typeof featureReader>, text: string): string[][] {
  const sentences = sentencesOf(text)
  const language = languageOf(sentences.flat())
  return sentences.map((words) => featureKeys(read(words, language)))
}

/** The lexicon by stem, so that every form of a word finds it. */
function conceptsOf(lexicon: Lexicon): Record<Language, Record<string, string[]>> {
  const byStem = (language: Language): Record<string, string[]> => {
    const found = new Map<string, string[]>()
    for (const [concept, words] of Object.entries(lexicon)) {
      const stems = new Set((words[language] ?? '').split(/[\s-]+/).filter((word) => word !== '').map(STEMMERS[language]))
      for (const stem of stems) found.set(stem, [...(found.get(stem) ?? []), concept])
    }
    return Object.fromEntries(found)
  }
  return { en: byStem('en'), fr: byStem('fr'), it: byStem('it'), de: byStem('de') }
}

const mapOf = (words: Record<string, string[]>): ReadonlyMap<string, string[]> => new Map(Object.entries(words))

