import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { stillToAnswer } from '../../../shared/argument/still-to-answer.ts'
import { standing } from '../../../shared/debate/corrections.ts'
import type { ClientEventInput } from '../../../shared/debate/events.ts'
import type { Line } from '../../../shared/debate/line.ts'
import type { DebateView } from '../../../shared/debate/view-types.ts'
import type { ClaimDetail } from '../../../shared/dossier/card.ts'
import type { AppInfo } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import type { SessionState } from '../../client/mirror.ts'
import { newCommandId } from '../../client/command-id.ts'
import { useCall } from '../../client/use-call.ts'
import { graphBook } from '../../table/graph-book.ts'
import { ShownTableContext, type ShownTable } from '../../table/shown-table.ts'
import { useRecordNames } from '../../table/use-record-names.ts'

/** What every part of the table reads: the pushed view and lines, what follows from them, and the one way to send a move. */
export interface Table extends ShownTable {
  sessionId: string
  info: AppInfo
  view: DebateView
  /** Every line, also what was taken back or struck; `lines` are those that count. */
  record: readonly Line[]
  offsetMs: number
  claims: ReadonlyMap<string, ClaimDetail>
  /** Sends one event and resolves to whether it was accepted; a refusal stays in `failure` until the next attempt. */
  send: (event: ClientEventInput) => Promise<boolean>
  sending: boolean
  failure: CallFailure | null
}

const Context = createContext<Table | null>(null)
const NO_CLAIMS: ClaimDetail[] = []

/** Puts a session on the table. Nothing is shown before the host has said so: no optimistic state. */
export function TableProvider({ sessionId, view, session, children }: { sessionId: string; view: DebateView; session: SessionState; children: ReactNode }) {
  const client = useClient()
  const info = useAppInfo()
  const claimList = useCall('dossier.claims', { asOf: view.asOf }).value ?? NO_CLAIMS
  const { lines: record, offsetMs } = session
  const lines = useMemo(() => (record.some(({ void: gone }) => gone !== undefined) ? standing(record) : record), [record])
  const seat = view.you?.seat ?? null
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const claims = useMemo(() => new Map(claimList.map((detail) => [detail.claim.id, detail])), [claimList])
  const names = useRecordNames({ you: view.you, claims, lines: record })
  const [book] = useState(graphBook)
  const { graph, labels, waiting } = useMemo(() => {
    const read = book.read(lines)
    return { ...read, waiting: seat ? stillToAnswer(read.graph, read.labels, seat) : [] }
  }, [book, lines, seat])

  const send = useCallback(async (event: ClientEventInput) => {
    setSending(true)
    try {
      await client.call('session.send', { commandId: newCommandId(), sessionId, event })
      setFailure(null)
      return true
    } catch (error) {
      setFailure(asFailure(error))
      return false
    } finally {
      setSending(false)
    }
  }, [client, sessionId])

  const value = useMemo<Table>(
    () => ({ sessionId, info, view, lines, record, offsetMs, seat, claims, names, graph, labels, waiting, send, sending, failure }),
    [sessionId, info, view, lines, record, offsetMs, seat, claims, names, graph, labels, waiting, send, sending, failure],
  )
  const shown = useMemo(() => ({ ...value, lines: record }), [value, record])
  return <Context value={value}><ShownTableContext value={shown}>{children}</ShownTableContext></Context>
}

/** The table that is on screen. */
export function useTable(): Table {
  const table = use(Context)
  if (!table) throw new Error('TableProvider is missing')
  return table
}
