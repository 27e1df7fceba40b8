/**
 * Weights as text, one character each: 91 steps on a square-root scale, so that small weights keep their differences.
 * The characters are those that JSON writes as they are: `#` to `~` without the backslash.
 */
const FIRST = 35
const BACKSLASH = 92
const HALF = 45

/** In: a weight and the largest one there is. Out: its character. */
export function weightToCharacter(weight: number, largest: number): string {
  const step = Math.sign(weight) * Math.round(HALF * Math.sqrt(Math.min(1, Math.abs(weight) / largest)))
  const code = FIRST + step + HALF
  return String.fromCharCode(code < BACKSLASH ? code : code + 1)
}

/** The other way round, for a whole text of weights; a character that is none of the 91 throws a RangeError. */
export function weightsFromText(text: string, largest: number): Float32Array {
  const weights = new Float32Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const step = (code < BACKSLASH ? code : code - 1) - FIRST - HALF
    if (code === BACKSLASH || step < -HALF || step > HALF) throw new RangeError(`"${text.charAt(at)}" is no weight.`)
    weights[at] = Math.sign(step) * (step / HALF) ** 2 * largest
  }
  return weights
}
