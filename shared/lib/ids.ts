/** Crockford base 32 without I, L, O, U: readable aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id of `length` characters from a source of numbers in [0, 1). 10 characters hold 50 bits. */
export function idFrom(random: () => number, length = 10): string {
  return Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('')
}
