import { rng } from '../../shared/lib/rng.ts'

/** Seeded chance with the few shapes that the torture needs. */
export interface Chance {
  next(): number
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  /** One of any list; undefined of an empty one. */
  some<T>(items: readonly T[]): T | undefined
  /** True in so many of a hundred cases. */
  in100(cases: number): boolean
}

export function chance(seed: string): Chance {
  const next = rng(seed)
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next, whole,
    pick: (items) => items[whole(0, items.length - 1)]!,
    some: (items) => items[whole(0, items.length - 1)],
    in100: (cases) => next() * 100 < cases,
  }
}
