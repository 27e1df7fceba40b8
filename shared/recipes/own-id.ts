/** Ids have at most 40 characters (schema.ts). */
const LONGEST = 40

/** An id for a recipe of the teacher's own, such as `sac-45-own`, `sac-45-own-2`: never one of `taken`. */
export function ownId(from: string, taken: ReadonlySet<string>): string {
  const base = from.replace(/-own(?:-\d+)?$/, '')
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '-own' : `-own-${n}`
    const id = base.slice(0, LONGEST - end.length) + end
    if (!taken.has(id)) return id
  }
}
