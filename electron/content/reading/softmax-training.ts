import { rng } from '../../../shared/lib/rng.ts'

/** One training text as a sparse row: which features, how strongly, of which class, and how much it counts. */
export interface Row { features: Int32Array; values: Float32Array; label: number; weight: number }

export interface TrainingPlan {
  classes: number
  features: number
  epochs: number
  rate: number
  /** Strength of the pull towards zero (L2). */
  decay: number
  seed: string
}

/** Weights feature by feature: the weight of feature f for class c is at `f * classes + c`. */
export interface Trained { weights: Float32Array; bias: Float32Array }

/**
 * Multinomial logistic regression on sparse rows by stochastic gradient descent with AdaGrad (Duchi, Hazan & Singer 2011).
 * Equal rows and seed give equal weights, bit for bit: one thread, a seeded order, no clock.
 */
export function trainSoftmax(rows: readonly Row[], { classes, features, epochs, rate, decay, seed }: TrainingPlan): Trained {
  const weights = new Float32Array(features * classes)
  const squares = new Float32Array(features * classes).fill(1e-6)
  const bias = new Float32Array(classes)
  const biasSquares = new Float32Array(classes).fill(1e-6)
  const order = rows.map((_, at) => at)
  const random = rng(seed)
  const p = new Float64Array(classes)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    const step = rate * (1 - epoch / (epochs * 1.1))
    for (const at of order) {
      const row = rows[at]
      if (!row) continue
      probabilities(row, weights, bias, p)
      for (let c = 0; c < classes; c++) p[c] = ((p[c] ?? 0) - (c === row.label ? 1 : 0)) * row.weight
      for (let c = 0; c < classes; c++) {
        const g = p[c] ?? 0
        biasSquares[c] = (biasSquares[c] ?? 0) + g * g
        bias[c] = (bias[c] ?? 0) - step * 0.1 * g / Math.sqrt(biasSquares[c] ?? 1)
      }
      for (let n = 0; n < row.features.length; n++) {
        const base = (row.features[n] ?? 0) * classes
        const value = row.values[n] ?? 0
        for (let c = 0; c < classes; c++) {
          const i = base + c
          const w = weights[i] ?? 0
          const g = (p[c] ?? 0) * value + decay * w
          const s = (squares[i] ?? 0) + g * g
          squares[i] = s
          weights[i] = w - step * g / Math.sqrt(s)
        }
      }
    }
  }
  return { weights, bias }
}

/** Writes the class probabilities of a row into `p`. */
function probabilities({ features, values }: Row, weights: Float32Array, bias: Float32Array, p: Float64Array): void {
  const classes = p.length
  for (let c = 0; c < classes; c++) p[c] = bias[c] ?? 0
  for (let n = 0; n < features.length; n++) {
    const base = (features[n] ?? 0) * classes
    const value = values[n] ?? 0
    for (let c = 0; c < classes; c++) p[c] = (p[c] ?? 0) + value * (weights[base + c] ?? 0)
  }
  let most = -Infinity
  for (const score of p) most = Math.max(most, score)
  let sum = 0
  for (let c = 0; c < classes; c++) sum += (p[c] = Math.exp((p[c] ?? 0) - most))
  for (let c = 0; c < classes; c++) p[c] = (p[c] ?? 0) / sum
}

/** Fisher and Yates. */
function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}
