import { createContext, use, type KeyboardEvent } from 'react'

/** What the nodes of the map share: which one the Tab key finds, and what their keys do. */
export interface MapContext {
  current: number | null
  /** Opens the argument's line in the record. */
  go(seq: number): void
  /** Brings an argument into view when the focus comes to it. */
  see(seq: number): void
  walk(event: KeyboardEvent, from: number): void
}

export const MapProvider = createContext<MapContext | null>(null)

export function useMap(): MapContext {
  const map = use(MapProvider)
  if (!map) throw new Error('MapProvider is missing')
  return map
}
