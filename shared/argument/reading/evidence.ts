import type { Feature } from './features.ts'
import type { Layer } from './model.ts'

/** What a stretch of text says to a layer: a sum for each column, and how much there was to see. Stretches add up. */
export interface Evidence { sums: Float64Array; size: number }

/** How strongly a full vector counts; with it the weights stay small. */
const SCALE = 2
/** A stretch with less than this to see is not read louder than it speaks. */
const LEAST_SIZE = 60

/** The distinct features of a sentence that a layer knows, by their place in it. */
function knownFeatures(layer: Pick<Layer, 'index'>, keys: Iterable<string>): number[] {
  const seen = new Set<number>()
  for (const key of keys) {
    const at = layer.index.get(key)
    if (at !== undefined) seen.add(at)
  }
  return [...seen]
}

export function evidenceOf(layer: Layer, keys: Iterable<string>): Evidence {
  const { columns, strength, weights } = layer
  const sums = new Float64Array(columns)
  let size = 0
  for (const feature of knownFeatures(layer, keys)) {
    const value = strength[feature] ?? 0
    size += value * value
    const base = feature * columns
    for (let c = 0; c < columns; c++) sums[c] = (sums[c] ?? 0) + value * (weights[base + c] ?? 0)
  }
  return { sums, size }
}

/** By how much the strengths of a stretch are multiplied, so that long and short ones compare. */
export const loudness = (size: number): number => SCALE / Math.sqrt(Math.max(size, LEAST_SIZE))

/** The score of every column before it is made a probability. */
export function logits({ bias }: Layer, { sums, size }: Evidence): Float64Array {
  const factor = loudness(size)
  return Float64Array.from(sums, (sum, c) => sum * factor + (bias[c] ?? 0))
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: Float64Array): Float64Array {
  let most = -Infinity
  for (const score of scores) most = Math.max(most, score)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** Adds what one stretch says to another. */
export function addEvidence(into: Evidence, { sums, size }: Evidence): Evidence {
  for (let c = 0; c < sums.length; c++) into.sums[c] = (into.sums[c] ?? 0) + (sums[c] ?? 0)
  into.size += size
  return into
}

export const noEvidence = (columns: number): Evidence => ({ sums: new Float64Array(columns), size: 0 })

export const featureKeys = (features: readonly Feature[]): string[] => features.map(({ key }) => key)
