import { useMemo } from 'react'
import { useCall } from '../../../client/use-call.ts'
import { useTable } from '../table-context.tsx'
import { fitOf, fittingCards, type Fit } from './card-fit.ts'
import { openPoints } from './open-points.ts'
import { trayOrder } from './tray-order.ts'
import { useKeepCards } from '../../../table/use-card.ts'

export const TRAY_FILTERS = ['own', 'all', 'pinned', 'answers'] as const
export type TrayFilter = (typeof TRAY_FILTERS)[number]

/** More cards than any pack has in play; the tray is filtered here. */
const ALL = 300

/** The cards in play for a search and a filter, one's own figure's first; of those that answer an open point, how. */
export function useTray(query: string, filter: TrayFilter) {
  const { view, names, seat, waiting, lines, claims } = useTable()
  const own = seat ? names.figure(seat) : null
  const everything = useCall('dossier.search', { query: '', asOf: view.asOf, limit: ALL }).value?.cards
  const found = useCall('dossier.search', { query: query.trim(), asOf: view.asOf, limit: ALL }).value?.cards
  useKeepCards(everything)
  const table = useMemo(() => new Set(view.seats.map(({ figure }) => figure)), [view.seats])
  const fits = useMemo(() => {
    const points = openPoints(waiting, lines)
    return new Map((everything ?? []).flatMap((card): [string, Fit][] => { const fit = fitOf(card, points, claims); return fit ? [[card.position.id, fit]] : [] }))
  }, [waiting, lines, claims, everything])
  const cards = useMemo(() => {
    const list = trayOrder((query.trim() ? found : everything) ?? [], own, table, view.pinned)
    switch (filter) {
      case 'own': return list.filter(({ position }) => position.figure === own)
      case 'pinned': return list.filter(({ position }) => view.pinned.includes(position.id))
      case 'answers': return fittingCards(list, own, ({ position }) => fits.get(position.id) ?? null).map(({ card }) => card)
      case 'all': return list
    }
  }, [query, found, everything, own, table, filter, view.pinned, fits])
  const ownCount = useMemo(() => (everything ?? []).filter((card) => card.position.figure === own && card.displayText !== null).length, [everything, own])
  return { cards, own, table, fits, ownCount, total: (everything ?? []).length, loading: everything === undefined }
}
