import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CaseDraft, Origin } from '../../../../shared/study/case.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure } from '../../../client/host-client.ts'
import { useSaveAsTyped } from '../../../client/save-as-typed.ts'

/** A draft that could not be loaded is asked for again after this long; until then nothing may overwrite it. */
const RETRY_MS = 2_000

const EMPTY: CaseDraft = { text: '', claims: [], dropped: [], session: null }
export type SaveState = 'saved' | 'unsaved' | 'failed'

/** The case that is being written for a seat: loaded once, stored as it is typed and when the page is left. `session`: the bout that a new one belongs to. */
export function useCaseDraft(origin: Origin, seat: string, session: string | null) {
  const client = useClient()
  const [draft, setDraft] = useState<CaseDraft>(EMPTY)
  const [loaded, setLoaded] = useState(false)
  const [state, setState] = useState<SaveState>('saved')
  const [attempt, setAttempt] = useState(0)
  const now = useRef(draft)
  const stored = useRef(draft)
  useLayoutEffect(() => { now.current = draft }, [draft])

  useEffect(() => {
    let wanted = true
    let retry: ReturnType<typeof setTimeout> | undefined
    client.call('shoes.draft.load', { origin, seat }).then(
      (found) => {
        if (!wanted) return
        const begun = found ?? { ...EMPTY, session }
        stored.current = begun
        setDraft(begun)
        setLoaded(true)
      },
      () => { if (wanted) retry = setTimeout(() => setAttempt((count) => count + 1), RETRY_MS) },
    )
    return () => {
      wanted = false
      clearTimeout(retry)
    }
  }, [client, origin, seat, session, attempt])

  const save = useCallback(() => {
    const latest = now.current
    if (latest === stored.current) return
    const before = stored.current
    stored.current = latest
    client.call('shoes.draft.save', { origin, seat, draft: isEmpty(latest) ? null : latest }).then(
      () => setState(now.current === latest ? 'saved' : 'unsaved'),
      (error: unknown) => {
        if (stored.current === latest) stored.current = before
        if (asFailure(error).reason !== 'connection-lost') setState('failed')
      },
    )
  }, [client, origin, seat])

  useSaveAsTyped(state === 'saved', save)

  const change = useCallback((next: (draft: CaseDraft) => CaseDraft) => {
    setDraft(next)
    setState((before) => (before === 'failed' ? before : 'unsaved'))
  }, [])
  /** The host has dropped its copy with the case that was kept. */
  const done = useCallback(() => {
    stored.current = now.current
    setState('saved')
  }, [])
  return { draft, loaded, state, change, done }
}

const isEmpty = ({ text, claims, dropped }: CaseDraft) => text === '' && claims.length + dropped.length === 0
