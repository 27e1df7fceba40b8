import { type ReactNode, useMemo } from 'react'
import type { ClaimDetail } from '../../../shared/dossier/card.ts'
import { useCall } from '../../client/use-call.ts'
import { GoToLineContext } from '../../table/go-to-line.ts'
import { ShownTableContext, type ShownTable } from '../../table/shown-table.ts'
import { useWantCards } from '../../table/use-card.ts'
import { useRecordNames } from '../../table/use-record-names.ts'
import { useNamesWith } from '../../room/use-room-names.ts'
import type { RecordNames } from '../../ui/record-line.tsx'
import type { Replayed, Then } from './replayed.ts'

const NO_CLAIMS: ClaimDetail[] = []
const NOBODY: Readonly<Record<string, string>> = {}

/** How a replayed session's seats, students, claims and footnotes are called. Its cards are fetched ahead. */
export function useReplayNames(replayed: Replayed): RecordNames {
  const { you, asOf } = replayed.moments[0]!.view
  const list = useCall('dossier.claims', { asOf }).value ?? NO_CLAIMS
  const claims = useMemo(() => new Map(list.map((detail) => [detail.claim.id, detail])), [list])
  useWantCards(replayed.cards)
  const ofOne = useRecordNames({ you, claims, lines: replayed.lines })
  const ofClass = useNamesWith(replayed.people ?? NOBODY, replayed.lines, list)
  return replayed.people ? ofClass : ofOne
}

interface ShownThenProps {
  replayed: Replayed
  then: Then
  names: RecordNames
  /** A reference to a line leads to its moment. */
  onGo: (seq: number) => void
  children: ReactNode
}

/** Puts a session on the table as it was at a moment. */
export function ShownThen({ replayed: { whole }, then, names, onGo, children }: ShownThenProps) {
  const table = useMemo<ShownTable>(() => {
    const { moment: { view }, lines, graph, labels, waiting } = then
    return { view, lines, seat: view.you?.seat ?? null, names, graph, whole, labels, waiting }
  }, [then, names, whole])
  return <GoToLineContext value={onGo}><ShownTableContext value={table}>{children}</ShownTableContext></GoToLineContext>
}
