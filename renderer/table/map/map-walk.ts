import type { MapLayout, Place } from '../../../shared/picture/map-shapes.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * Where a key leads. Left follows an arrow to what the argument meets, right goes back to what meets it; else, and up and down, to the
 * nearest argument in that direction. Sideways distance counts double, so that a column is walked before it is left. Null at the edge.
 */
export function neighbour({ places, routes }: MapLayout, from: number, direction: Direction): number | null {
  const here = places.find(({ seq }) => seq === from)
  if (!here) return null
  const along = direction === 'left' ? routes.filter((route) => route.from === from).map(({ to }) => to) : direction === 'right' ? routes.filter(({ to }) => to === from).map((route) => route.from) : []
  const met = places.filter(({ seq }) => along.includes(seq))
  return nearest(here, met, direction) ?? nearest(here, places, direction)
}

function nearest(here: Place, places: readonly Place[], direction: Direction): number | null {
  const [forward, side] = direction === 'up' || direction === 'down' ? ['y', 'x'] as const : ['x', 'y'] as const
  const sign = direction === 'up' || direction === 'left' ? -1 : 1
  const ahead = places.flatMap((place) => {
    const along = (place[forward] - here[forward]) * sign
    return along > 1 ? [{ seq: place.seq, far: along + 2 * Math.abs(place[side] - here[side]) }] : []
  })
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.seq ?? null
}
