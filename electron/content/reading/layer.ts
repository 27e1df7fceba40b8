import { loudness } from '../../../shared/argument/reading/evidence.ts'
import type { StoredLayer } from '../../../shared/argument/reading/model.ts'
import { weightToCharacter } from '../../../shared/argument/reading/weight-code.ts'
import { trainSoftmax, type Row } from './softmax-training.ts'

/** One text as the trainer sees it: the feature keys of each sentence, its column, and how much it counts. */
export interface LayerExample { sentences: string[][]; column: number; weight: number }

export interface LayerPlan {
  columns: number
  /** Features seen in fewer texts are left out. */
  least: (key: string) => number
  /** How far a kind of feature (its first letter) is trusted, before any training. */
  trust: (key: string) => number
  epochs: number
  rate: number
  decay: number
}

/** Trains one layer and stores it: which features there are, how strong they are (rare ones more), and their weights. */
export function trainLayer(examples: readonly LayerExample[], plan: LayerPlan): StoredLayer {
  const { keys, strength } = vocabulary(examples, plan)
  const { weights, bias } = fit(examples, keys, strength, plan)
  return stored(keys, strength, weights, bias)
}

/** Strengths are inverse document frequencies, rounded as they will be stored. */
function vocabulary(examples: readonly LayerExample[], { least, trust }: LayerPlan): { keys: string[]; strength: Float32Array } {
  const texts = new Map<string, number>()
  for (const { sentences } of examples) for (const key of new Set(sentences.flat())) texts.set(key, (texts.get(key) ?? 0) + 1)
  const known = [...texts].filter(([key, count]) => count >= least(key)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const strengthOf = (key: string, count: number) => Math.round(100 * trust(key) * Math.log(examples.length / count)) / 100
  return { keys: known.map(([key]) => key), strength: Float32Array.from(known, ([key, count]) => strengthOf(key, count)) }
}

function fit(examples: readonly LayerExample[], keys: readonly string[], strength: Float32Array, { columns, epochs, rate, decay }: LayerPlan) {
  const index = new Map(keys.map((key, at) => [key, at]))
  const rows = examples.map(({ sentences, column, weight }): Row => ({ ...rowOf(sentences, index, strength), label: column, weight }))
  return trainSoftmax(rows, { epochs, rate, decay, classes: columns, features: keys.length, seed: 'reading' })
}

/** A text as the reader will see it: sentence by sentence, each feature once a sentence. */
function rowOf(sentences: readonly string[][], index: ReadonlyMap<string, number>, strength: Float32Array): Pick<Row, 'features' | 'values'> {
  const counts = new Map<number, number>()
  let size = 0
  for (const keys of sentences) {
    for (const key of new Set(keys)) {
      const at = index.get(key)
      if (at === undefined) continue
      counts.set(at, (counts.get(at) ?? 0) + 1)
      size += (strength[at] ?? 0) ** 2
    }
  }
  const factor = loudness(size)
  return { features: Int32Array.from(counts.keys()), values: Float32Array.from(counts, ([at, count]) => count * (strength[at] ?? 0) * factor) }
}

function stored(keys: readonly string[], strength: Float32Array, weights: Float32Array, bias: Float32Array): StoredLayer {
  const columns = bias.length
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  largest = Math.ceil(largest * 100) / 100
  const row = (at: number) => Array.from({ length: columns }, (_, c) => weightToCharacter(weights[at * columns + c] ?? 0, largest)).join('')
  return {
    largest,
    bias: Array.from(bias, (value) => Math.round(value * 1000) / 1000),
    features: Object.fromEntries(keys.map((key, at) => [key, [Math.round((strength[at] ?? 0) * 100), row(at)]])),
  }
}
