import { useRef, useState } from 'react'

export interface Chosen {
  /** Are debates being chosen at all? */
  on: boolean
  /** In the order in which they are shown. */
  ids: string[]
  has(id: string): boolean
  /** Takes one in or out; with `range` also all between it and the one before. */
  toggle(id: string, range: boolean): void
  all(): void
  none(): void
  begin(): void
  end(): void
}

/** Debates that are chosen among those shown, one by one or as a range, as lists of files are. */
export function useChosen(shown: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const anchor = useRef<string | null>(null)
  const ids = shown.filter((id) => chosen?.has(id))
  return {
    on: chosen !== null,
    ids,
    has: (id) => chosen?.has(id) === true,
    toggle(id, range) {
      const [from, to] = [range && anchor.current !== null ? shown.indexOf(anchor.current) : -1, shown.indexOf(id)]
      const touched = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
      const next = new Set(ids)
      const isIn = !next.has(id)
      for (const one of touched) if (isIn) next.add(one); else next.delete(one)
      anchor.current = id
      setChosen(next)
    },
    all: () => setChosen(new Set(shown)),
    none: () => setChosen(new Set()),
    begin: () => setChosen(new Set()),
    end() {
      anchor.current = null
      setChosen(null)
    },
  }
}
