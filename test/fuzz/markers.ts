/**
 * Generated messages hold markers in place of what only the running app knows (a session's id, a line's seq) or what would be too large to
 * print (a deep nest, a huge text). They are filled in when the message is sent, so a finding stays as small as what was generated.
 */
export type Marker = { $: string; n: number; of?: number }

/** What the sender knows of the debates: of the app's answers alone, as a page does. */
export interface World {
  /** One of the sessions in play, of those of others, or of none. */
  session(n: number): string
  /** The seq of a line, of a move that can be taken back, or of nothing. */
  seq(session: string, n: number): number
  /** An event that may well be legal now. */
  likely(session: string, n: number): unknown
  /** The same for the facilitator. */
  likelyCorrection(session: string, n: number): unknown
  assignment(n: number): string
  /** Only in a class: somebody of it or nobody, its code or another, and a text that is being written. */
  person?(n: number): string
  code?(n: number): string
  draft?(n: number): unknown
}

export const mark = ($: string, n: number, of?: number): Marker => ({ $, n, ...(of !== undefined && { of }) })

const isMarker = (value: object): value is Marker => Object.hasOwn(value, '$') && 'n' in value && typeof value.n === 'number'

/** Deeper values are taken as they are: only a hostile one is that deep, and no marker is in it. */
const DEEPEST = 40

/** Fills every marker in. Everything else stays, own keys such as `__proto__` too. */
export function filled(value: unknown, world: World, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || !isPlain(value)) return value
  if (Array.isArray(value)) return value.map((item) => filled(item, world, depth + 1))
  if (isMarker(value)) return meaning(value, world)
  const copy: object = {}
  for (const key of Object.keys(value)) put(copy, key, filled(Reflect.get(value, key), world, depth + 1))
  return copy
}

/** Sets an own property, whatever its name. */
export function put(to: object, key: string, value: unknown): void {
  Object.defineProperty(to, key, { value, enumerable: true, configurable: true, writable: true })
}

const isPlain = (value: object) => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype

function meaning({ $, n, of = 0 }: Marker, world: World): unknown {
  switch ($) {
    case 'session': return world.session(n)
    case 'seq': return world.seq(world.session(of), n)
    case 'likely': return world.likely(world.session(of), n)
    case 'correction': return world.likelyCorrection(world.session(of), n)
    case 'assignment': return world.assignment(n)
    case 'person': return world.person?.(n)
    case 'code': return world.code?.(n)
    case 'draft': return world.draft?.(n)
    case 'command': return `command-${n}`
    case 'long': return 'ab '.repeat(n)
    case 'list': return Array.from({ length: n }, (_, at) => at)
    case 'keys': return Object.fromEntries(Array.from({ length: n }, (_, at) => [`key${at}`, at]))
    case 'deep': return nested(n, of === 1)
    default: return ODD[n % ODD.length]?.() // `odd`
  }
}

function nested(depth: number, inArrays: boolean): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < depth; level += 1) value = inArrays ? [value] : { a: value }
  return value
}

function cycle(): unknown {
  const self: Record<string, unknown> = { t: 'call' }
  self['self'] = self
  return self
}

/** What JSON cannot carry but IPC can: Electron clones it. */
const ODD: readonly (() => unknown)[] = [
  () => undefined, () => Number.NaN, () => Number.POSITIVE_INFINITY, () => -0, () => 12n, () => new Date(Number.NaN), () => new Map([['t', 'call']]), () => new Set([1]),
  () => new Uint8Array(9), cycle, () => /a+/, () => new Error('not a message'), () => Array(3), () => Object.create(null) as unknown,
]
