import { useMemo } from 'react'
import { useCall } from '../../../client/use-call.ts'
import { useTable } from '../table-context.tsx'
import { answers, openPoints, trayOrder } from './card-fit.ts'
import { useKeepCards } from '../../../table/use-card.ts'

export const TRAY_FILTERS = ['own', 'all', 'pinned', 'answers'] as const
export type TrayFilter = (typeof TRAY_FILTERS)[number]

/** More cards than any pack has in play; the tray is filtered here. */
const ALL = 300

/** The cards in play for a search and a filter, one's own figure's first. */
export function useTray(query: string, filter: TrayFilter) {
  const { view, names, seat, waiting, lines } = useTable()
  const own = seat ? names.figure(seat) : null
  const everything = useCall('dossier.search', { query: '', asOf: view.asOf, limit: ALL }).value?.cards
  const found = useCall('dossier.search', { query: query.trim(), asOf: view.asOf, limit: ALL }).value?.cards
  useKeepCards(everything)
  const table = useMemo(() => new Set(view.seats.map(({ figure }) => figure)), [view.seats])
  const points = useMemo(() => openPoints(waiting, lines), [waiting, lines])
  const cards = useMemo(() => {
    const list = trayOrder((query.trim() ? found : everything) ?? [], own, table, view.pinned)
    switch (filter) {
      case 'own': return list.filter(({ position }) => position.figure === own)
      case 'pinned': return list.filter(({ position }) => view.pinned.includes(position.id))
      case 'answers': return list.filter((card) => answers(card, points))
      case 'all': return list
    }
  }, [query, found, everything, own, table, filter, view.pinned, points])
  const ownCount = useMemo(() => (everything ?? []).filter((card) => card.position.figure === own && card.displayText !== null).length, [everything, own])
  return { cards, own, table, points, ownCount, total: (everything ?? []).length, loading: everything === undefined }
}
