import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { Draft } from '../../../../shared/protocol/messages.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure } from '../../../client/host-client.ts'
import { useSaveAsTyped } from '../../../client/save-as-typed.ts'
import { draftReducer, EMPTY_DRAFT, isEmpty, typedSince, type DraftAction } from '../../../table/speech/draft-state.ts'

/** A draft that could not be loaded is asked for again after this long; until then nothing may overwrite it. */
const RETRY_MS = 2_000

export type SaveState = 'saved' | 'unsaved' | 'failed'

export interface DraftHandle {
  draft: Draft
  /** False until the stored draft is here: the box stays read-only, or it would overwrite what was kept. */
  loaded: boolean
  state: SaveState
  change: (action: DraftAction) => void
  /** After a delivery: the host has dropped its copy, the box is empty again but for what was typed meanwhile. */
  clear: (delivered: Draft) => void
  save: () => void
}

/** The half-written speech of a session: loaded once, stored while it is typed, and when the page is left or hidden. */
export function useDraft(sessionId: string): DraftHandle {
  const client = useClient()
  const [draft, change] = useReducer(draftReducer, EMPTY_DRAFT)
  const [loaded, setLoaded] = useState(false)
  const [state, setState] = useState<SaveState>('saved')
  const now = useRef(draft)
  const stored = useRef<Draft>(EMPTY_DRAFT)
  useLayoutEffect(() => { now.current = draft }, [draft])

  const [attempt, tryAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let wanted = true
    let retry: ReturnType<typeof setTimeout> | undefined
    client.call('draft.load', { sessionId }).then(
      (found) => {
        if (wanted && found) { stored.current = found; change({ type: 'load', draft: found }) }
        if (wanted) setLoaded(true)
        return undefined
      },
      () => { if (wanted) retry = setTimeout(tryAgain, RETRY_MS) },
    )
    return () => {
      wanted = false
      clearTimeout(retry)
    }
  }, [client, sessionId, attempt])

  const save = useCallback(() => {
    const latest = now.current
    if (latest === stored.current) return
    const before = stored.current
    stored.current = latest
    client.call('draft.save', { sessionId, draft: isEmpty(latest) ? null : latest }).then(
      () => setState(now.current === latest ? 'saved' : 'unsaved'),
      (error: unknown) => {
        if (stored.current === latest) stored.current = before
        if (asFailure(error).reason !== 'connection-lost') setState('failed')
      },
    )
  }, [client, sessionId])

  useEffect(() => {
    if (!loaded || draft === stored.current) return
    setState('unsaved')
  }, [draft, loaded])

  useSaveAsTyped(state === 'saved', save)

  const clear = useCallback((delivered: Draft) => {
    stored.current = EMPTY_DRAFT
    const text = typedSince(delivered.text, now.current.text)
    change({ type: 'load', draft: text === '' ? EMPTY_DRAFT : { ...EMPTY_DRAFT, text } })
    setState(text === '' ? 'saved' : 'unsaved')
  }, [])
  // Its words were erased in the archive: what still stands in the box must not be stored again.
  useEffect(() => client.onNews((news) => { if (news.t === 'forgotten' && news.sessionId === sessionId && news.what !== 'names') clear(now.current) }), [client, sessionId, clear])
  return { draft, loaded, state, change, clear, save }
}
