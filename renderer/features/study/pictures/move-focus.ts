import type { PlacedLine } from './stance-layout.ts'

/** To which dot a key leads: left and right through a figure's dots by date, up and down to the nearest in time of the next figure that has any. Null where nowhere. */
export function moveFrom(lines: readonly PlacedLine[], id: string, key: string): string | null {
  const filled = lines.filter(({ dots }) => dots.length > 0)
  const row = filled.findIndex(({ dots }) => dots.some(({ dot }) => dot.id === id))
  const dots = filled[row]?.dots ?? []
  const index = dots.findIndex(({ dot }) => dot.id === id)
  const across: Record<string, number> = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: dots.length - 1 }
  const target = across[key]
  if (target !== undefined) return dots[target]?.dot.id ?? null
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const x = dots[index]?.x ?? 0
  const nearest = down === 0 ? undefined : filled[row + down]?.dots.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
  return nearest?.dot.id ?? null
}
