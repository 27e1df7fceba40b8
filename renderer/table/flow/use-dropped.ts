import { useMemo } from 'react'
import { droppedPoints } from '../../../shared/argument/dropped.ts'
import { shortName } from '../../ui/record-text.ts'
import { useShownTable } from '../shown-table.ts'

/** Lines that were dropped, each with who dropped it (a student by name, never as the figure alone): the seats that it was put to, and that had the floor since. */
export function useDropped(): ReadonlyMap<number, string> {
  const { graph, lines, labels, view, names } = useShownTable()
  return useMemo(() => {
    const who = (seat: string) => (view.you?.seat === seat && view.you.name ? view.you.name : shortName(names.figure(seat)))
    const left = view.seats.flatMap(({ seat }) => droppedPoints({ graph, labels, lines, seat }).map(({ line }) => ({ line, who: who(seat) })))
    return new Map([...Map.groupBy(left, ({ line }) => line)].map(([line, points]) => [line, [...new Set(points.map(({ who }) => who))].join(', ')]))
  }, [graph, labels, lines, view.seats, view.you, names])
}
