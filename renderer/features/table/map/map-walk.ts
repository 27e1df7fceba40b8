import type { Place } from './map-shapes.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The nearest argument in a direction; sideways distance counts double, so that a column is walked before it is left. */
export function neighbour(places: readonly Place[], from: number, direction: Direction): number | null {
  const here = places.find(({ seq }) => seq === from)
  if (!here) return null
  const [forward, side] = direction === 'up' || direction === 'down' ? ['y', 'x'] as const : ['x', 'y'] as const
  const sign = direction === 'up' || direction === 'left' ? -1 : 1
  const ahead = places.flatMap((place) => {
    const along = (place[forward] - here[forward]) * sign
    return along > 1 ? [{ seq: place.seq, far: along + 2 * Math.abs(place[side] - here[side]) }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.seq ?? null
}

