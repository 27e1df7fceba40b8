import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { stillToAnswer } from '../../../shared/argument/still-to-answer.ts'
import type { ClientEventInput } from '../../../shared/debate/events.ts'
import type { DebateView } from '../../../shared/debate/view-types.ts'
import type { ClaimDetail } from '../../../shared/dossier/card.ts'
import type { AppInfo } from '../../../shared/protocol/api.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import type { SessionState } from '../../client/mirror.ts'
import { useCall } from '../../client/use-call.ts'
import { graphBook } from '../../table/graph-book.ts'
import { ShownTableContext, type ShownTable } from '../../table/shown-table.ts'
import { useRecordNames } from '../../table/use-record-names.ts'

/** What every part of the table reads: the pushed view and lines, what follows from them, and the one way to send a move. */
export interface Table extends ShownTable {
  sessionId: string
  info: AppInfo
  view: DebateView
  offsetMs: number
  claims: ReadonlyMap<string, ClaimDetail>
  /** Sends one event and resolves to whether it was accepted; a refusal stays in `failure` until the next attempt. */
  send: (event: ClientEventInput) => Promise<boolean>
  sending: boolean
  failure: CallFailure | null
}

const Context = createContext<Table | null>(null)
const NO_CLAIMS: ClaimDetail[] = []

/** A command id that is unique without a secure context (a phone on the class network has none). */
const newCommandId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Puts a session on the table. Nothing is shown before the host has said so: no optimistic state. */
export function TableProvider({ sessionId, view, session, children }: { sessionId: string; view: DebateView; session: SessionState; children: ReactNode }) {
  const client = useClient()
  const info = useAppInfo()
  const claimList = useCall('dossier.claims', { asOf: view.asOf }).value ?? NO_CLAIMS
  const { lines, offsetMs } = session
  const seat = view.you?.seat ?? null
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const claims = useMemo(() => new Map(claimList.map((detail) => [detail.claim.id, detail])), [claimList])
  const names = useRecordNames({ you: view.you, claims, lines })
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
    () => ({ sessionId, info, view, lines, offsetMs, seat, claims, names, graph, labels, waiting, send, sending, failure }),
    [sessionId, info, view, lines, offsetMs, seat, claims, names, graph, labels, waiting, send, sending, failure],
  )
  return <Context value={value}><ShownTableContext value={value}>{children}</ShownTableContext></Context>
}

/** The table that is on screen. */
export function useTable(): Table {
  const table = use(Context)
  if (!table) throw new Error('TableProvider is missing')
  return table
}
