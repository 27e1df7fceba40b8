import * as fc from 'fast-check'

/** One change, in words and made. */
export interface ChangedValue { what: string; make: () => unknown }

type Path = readonly (string | number)[]
const WAYS = ['another value', 'taken away', 'null or more of it'] as const
interface Way { way: (typeof WAYS)[number]; salt: number; extra: string }

/** Any single change of one JSON value that makes it another one: a value altered, a member taken away or added, at any depth. */
export function changed(value: unknown): fc.Arbitrary<ChangedValue> {
  const way = fc.record<Way>({ way: fc.constantFrom(...WAYS), salt: fc.nat(), extra: fc.string({ minLength: 1, maxLength: 6 }) })
  return fc.tuple(fc.constantFrom(...pathsOf(value)), way).map(([path, how]) => ({ what: `${path.join('.')}: ${how.way} (${how.salt}, ${JSON.stringify(how.extra)})`, make: () => alter(structuredClone(value), path, how) }))
}

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null || path.length > 0) yield path
  if (typeof value === 'object' && value !== null) for (const [key, member] of Object.entries(value)) yield* pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key])
}

function alter(root: unknown, path: Path, how: Way): unknown {
  const key = path.at(-1)
  if (key === undefined) return another(root, how)
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], root) as Record<string | number, unknown>
  if (how.way !== 'taken away') holder[key] = another(holder[key], how)
  else if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
  return root
}

function another(value: unknown, { way, salt, extra }: Way): unknown {
  if (Array.isArray(value)) return [...value, extra]
  if (typeof value === 'object' && value !== null) return { ...value, [`added ${extra}`]: extra }
  if (way === 'null or more of it') return value === null ? 0 : typeof value === 'string' ? value + extra : null
  if (typeof value === 'number') return value + 1 + (salt % 7)
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string' || value === '') return extra
  const at = salt % value.length
  const other = String.fromCodePoint(97 + (salt % 26))
  return value[at] === other ? `${value}${extra}` : value.slice(0, at) + other + value.slice(at + 1)
}
