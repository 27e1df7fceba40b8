/**
 * The smallest part of an input that still fails. In: JSON-like data; `fails` may take long, so it is asked at most `tries` times. Lists lose
 * halves, then single items; objects lose members; texts lose halves. Greedy, so not the smallest of all, but small.
 */
export async function smaller<T>(input: T, fails: (candidate: T) => Promise<boolean>, tries = 120): Promise<T> {
  let [best, left] = [input, tries]
  for (let again = true; again && left > 0;) {
    again = false
    for (const candidate of reductions(best)) {
      if (left-- <= 0) break
      if (!(await fails(candidate as T))) continue
      best = candidate as T
      again = true
      break
    }
  }
  return best
}

/** The same value with something less, what is taken away largest first. */
function* reductions(value: unknown): Generator {
  if (Array.isArray(value)) {
    for (let size = Math.ceil(value.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let from = 0; from < value.length; from += size) yield value.toSpliced(from, size)
    }
  }
  if (typeof value === 'string' && value.length > 8) yield value.slice(0, value.length / 2)
  if (typeof value !== 'object' || value === null || '$' in value) return
  for (const key of Object.keys(value)) {
    const member: unknown = Reflect.get(value, key)
    if (!Array.isArray(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>
      yield rest
    }
    for (const smallerMember of reductions(member)) yield Array.isArray(value) ? value.with(Number(key), smallerMember) : { ...value, [key]: smallerMember }
  }
}
