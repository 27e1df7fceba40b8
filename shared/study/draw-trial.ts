import type { Origin } from './case.ts'

/** A trial has this many cases, and where there are fewer, at least these; ours. */
export const TRIAL_CASES = 6
export const LEAST_CASES = 4

interface Drawable { id: string; origin: Origin }

/** Are there enough cases for a trial, of both kinds? */
export const canDraw = (pool: readonly Drawable[]): boolean =>
  pool.length >= LEAST_CASES && (['first', 'shoes'] as const).every((origin) => pool.some((each) => each.origin === origin))

/**
 * The cases of one trial in the order in which they are read. How many are first-hand is drawn too, so that the last one cannot be
 * counted out. In: cases of one leader; numbers in [0, 1). Out: empty where there are too few.
 */
export function drawTrial<T extends Drawable>(pool: readonly T[], random: () => number): T[] {
  if (!canDraw(pool)) return []
  const first = shuffled(pool.filter(({ origin }) => origin === 'first'), random)
  const shoes = shuffled(pool.filter(({ origin }) => origin === 'shoes'), random)
  const size = Math.min(TRIAL_CASES, pool.length)
  const [least, most] = [Math.max(1, size - shoes.length), Math.min(size - 1, first.length)]
  const [low, high] = [clamp(Math.floor(size / 3), least, most), clamp(Math.ceil((2 * size) / 3), least, most)]
  const wanted = low + Math.floor(random() * (high - low + 1))
  return shuffled([...first.slice(0, wanted), ...shoes.slice(0, size - wanted)], random)
}

const clamp = (n: number, least: number, most: number): number => Math.min(Math.max(n, least), most)

/** Fisher and Yates: every order is as likely as any other. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const left = [...list]
  return list.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
