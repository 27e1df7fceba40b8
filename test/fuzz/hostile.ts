import * as fc from 'fast-check'
import { mark, put } from './markers.ts'

/** Texts that have broken programs: half characters, marks that turn the direction, null bytes, other planes, markup, SQL, paths. */
export const TEXTS: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\uD800', 'x\uDC00y', '\uDBFF\uDBFF', '\u202Egnidaer\u202C', '\u2066\u2069', '\uFEFF', '\u0085\u2028\u2029', '🇪🇺👩‍👩‍👧‍👦', 'Å'.normalize('NFD'), 'ﷺ'.repeat(60), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '<script>alert(1)</script>', '"><img src=x onerror=1>', "'; DROP TABLE events; --", '%s%n', '${7*7}', '{{7*7}}', '../../../../etc/passwd', '..\\..\\x', 'C:\\x', '/dev/zero', 'file:///etc/passwd',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'NaN', 'null', 'true', '1e309', '-0', '0x10', '“Nous devons parler”', '« Il faut', '"'.repeat(300), '“'.repeat(300), '((((((((((', '\\', '\\u0000', '\r\n\r\n', ' OR 1=1',
  'NEAR(', '"*', 'a*b^c:d', 'AND OR NOT', '-', '*',
]
const NUMBERS = [0, 1, -1, 1.5, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, 5e-324, 1e21]

/** A value that nobody expects there. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(...TEXTS) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], { length: 3 }, { t: 'call' }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.nat(20).map((n) => mark('odd', n)) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(mark('list', 50), mark('list', 3_000), mark('keys', 300), mark('deep', 30), mark('deep', 1_000), mark('deep', 1_000, 1)) },
  { weight: 1, arbitrary: fc.constantFrom(mark('long', 30), mark('long', 1_000), mark('long', 2_667), mark('long', 21_000)) },
)
export const hostileText = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TEXTS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) })

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'seat', 'by', 'seq', 'at', 'erased', 'quotes', 'participant', 'kind', 'type', 't', 'id', '', '\u0000', 'key']

export interface Change { at: number; how: number; key: string; value: unknown }
const changeUpTo = (last: number): fc.Arbitrary<Change> => fc.record({ at: fc.nat(last), how: fc.nat(9), key: fc.constantFrom(...KEYS), value: hostileValue })
export const change = changeUpTo(60)
/** The same anywhere in a file. */
export const changeInFile = changeUpTo(50_000)

/** The value with one place of it changed: another value there, one member less or more, an item again, or wrapped. Markers count as one place. */
export function changed(value: unknown, { at, how, key, value: other }: Change): unknown {
  const places = placesIn(value)
  const path = places[at % places.length] ?? []
  return changedAt(value, path, (there) => {
    if (how >= 5) return other
    if (how === 4) return Array.isArray(there) ? [...there, ...there, ...there] : [there]
    if (typeof there !== 'object' || there === null || Array.isArray(there) || '$' in there) return how === 0 ? { $$: there } : other
    const copy: object = { ...there }
    const names = Object.keys(there)
    if (how <= 1) Reflect.deleteProperty(copy, names[at % Math.max(1, names.length)] ?? '')
    else put(copy, key, other)
    return copy
  })
}

type Path = readonly string[]

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || '$' in value || path.length > 6) return [path]
  return [path, ...Object.keys(value).flatMap((key) => placesIn(Reflect.get(value, key), [...path, key]))]
}

function changedAt(value: unknown, [key, ...rest]: Path, apply: (there: unknown) => unknown): unknown {
  if (key === undefined) return apply(value)
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  put(copy, key, changedAt(Reflect.get(value as object, key), rest, apply))
  return copy
}
