import type { Language } from './language.ts'
import { featureReader, type Feature } from './features.ts'
import { weightsFromText } from './weight-code.ts'
import type { Word } from './words.ts'

/** A set of features with one row of weights each, as it is stored: feature, strength, and one character a column. */
export interface StoredLayer {
  largest: number
  bias: number[]
  /** By feature: [its strength in hundredths, its weights]. */
  features: Record<string, [number, string]>
}

/** What `npm run build:reading` writes: everything that reading a speech needs, and nothing of the texts that it was made from. */
export interface StoredModel {
  format: 'tour-de-table/reading-model'
  formatVersion: 1
  /** SHA-256 over the files that it was made from; a test compares it. */
  inputs: string
  /** Ids of the claims, in the order of the columns of `topic`; the last column is "no claim". */
  claims: string[]
  /** Classes of words by stem, language by language. */
  concepts: Record<Language, Record<string, string[]>>
  topic: StoredLayer
  /** One column: how much a feature tells that a claim is denied. Features of one claim only begin with its id and `|`. */
  denial: StoredLayer
}

export interface Layer { index: ReadonlyMap<string, number>; strength: Float32Array; weights: Float32Array; bias: Float32Array; columns: number }

export interface ReadingModel {
  claims: readonly string[]
  featuresOf: (words: readonly Word[], language: Language) => Feature[]
  topic: Layer
  denial: Layer
}

const byStem = (stems: Record<string, string[]>) => new Map(Object.entries(stems))

/** Makes a stored model ready for use. Throws when it is not one, or not of this version. */
export function openModel(stored: StoredModel): ReadingModel {
  if (stored.format !== 'tour-de-table/reading-model' || stored.formatVersion !== 1) throw new TypeError('This is no reading model of this version.')
  const { en, fr, it, de } = stored.concepts
  return {
    claims: stored.claims,
    featuresOf: featureReader({ en: byStem(en), fr: byStem(fr), it: byStem(it), de: byStem(de) }),
    topic: openLayer(stored.topic),
    denial: openLayer(stored.denial),
  }
}

function openLayer({ largest, bias, features }: StoredLayer): Layer {
  const entries = Object.entries(features)
  return {
    index: new Map(entries.map(([key], at) => [key, at])),
    strength: Float32Array.from(entries, ([, [hundredths]]) => hundredths / 100),
    weights: weightsFromText(entries.map(([, [, text]]) => text).join(''), largest),
    bias: Float32Array.from(bias),
    columns: bias.length,
  }
}
