import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportProgress } from '../../../shared/protocol/api.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import { useClient } from '../../client/client-context.tsx'
import { exportFile } from '../../client/export-file.ts'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { downloadPieces } from '../download.ts'

export type Writing =
  | { at: 'idle'; cancelled: boolean }
  | { at: 'writing'; progress: ExportProgress | null }
  | { at: 'saved'; name: string; bytes: number; /** What was left out; empty if nothing was. */ detail: string }
  | { at: 'failed'; failure: CallFailure }

/** One export at a time. It ends with the page that asked for it; what was not finished leaves nothing. */
export function useExport() {
  const client = useClient()
  const [state, setState] = useState<Writing>({ at: 'idle', cancelled: false })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const save = useCallback(async (params: Params<'export.start'>) => {
    const abort = new AbortController()
    running.current?.abort()
    running.current = abort
    const isMine = () => running.current === abort && !abort.signal.aborted
    setState({ at: 'writing', progress: null })
    try {
      const file = await exportFile(client, params, (progress) => { if (isMine()) setState({ at: 'writing', progress }) }, abort.signal)
      if (!file || !isMine()) return
      downloadPieces(file.name, file.mime, file.pieces)
      setState({ at: 'saved', name: file.name, bytes: file.pieces.reduce((sum, piece) => sum + piece.length, 0), detail: file.detail })
    } catch (error) {
      if (isMine()) setState({ at: 'failed', failure: asFailure(error) })
    }
  }, [client])
  const cancel = useCallback(() => {
    running.current?.abort()
    setState({ at: 'idle', cancelled: true })
  }, [])
  const again = useCallback(() => setState({ at: 'idle', cancelled: false }), [])
  return { state, save, cancel, again }
}
