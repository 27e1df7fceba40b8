import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useClient } from '../../../client/client-context.tsx'
import { newCommandId } from '../../../client/command-id.ts'
import { keptInBrowser } from '../../../client/token.ts'
import { draftOf, deskOf } from './desk-draft.ts'
import { deskShelf } from './desk-shelf.ts'
import { deskReducer, EMPTY_DESK, type Box, type Desk, type DeskAction } from './desk-state.ts'

/** A change is with the host at most this long after it was made, and on this device at once. */
const SAVE_MS = 800
/** A desk that could not be fetched is asked for again after this long; until then only this device keeps it. */
const RETRY_MS = 2_000

/** A desk in the form in which it is stored, to compare it by. */
const textOf = (desk: Desk): string => JSON.stringify(draftOf(desk))

/** `away`: not with the host yet, but kept on this device. */
export type DeskState = 'saved' | 'away'

export interface DeskHandle {
  desk: Desk
  /** False until the stored desk is here. One can write before; the two are then put together. */
  loaded: boolean
  state: DeskState
  change: (action: DeskAction) => void
  /** Milliseconds since 1970, by the host's clock. */
  now: () => number
  /** The command to send a box under: the same one for the same text, so that it counts once even after a reload. */
  commandFor: (box: Box | 'speech') => string
}

/** What somebody on a seat has begun: kept on this device with every keystroke, with the host every second. */
export function useDesk(sessionId: string, participant: string, offsetMs: number): DeskHandle {
  const client = useClient()
  const shelf = useMemo(() => deskShelf(keptInBrowser, sessionId, participant), [sessionId, participant])
  const [desk, change] = useReducer(deskReducer, null, () => shelf.read())
  const [loaded, setLoaded] = useState(false)
  const [state, setState] = useState<DeskState>('saved')
  const text = useMemo(() => textOf(desk), [desk])
  const latest = useRef({ desk, text })
  /** As the host has it. */
  const stored = useRef(textOf(EMPTY_DESK))
  useLayoutEffect(() => {
    latest.current = { desk, text }
    if (text !== stored.current) shelf.put(desk)
  }, [desk, text, shelf])

  const [attempt, tryAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let wanted = true
    let retry: ReturnType<typeof setTimeout> | undefined
    client.call('room.draft.load', { sessionId }).then(
      (draft) => {
        if (!wanted) return
        const found = deskOf(draft)
        stored.current = textOf(found)
        change({ type: 'merge', desk: found })
        setLoaded(true)
      },
      () => { if (wanted) retry = setTimeout(tryAgain, RETRY_MS) },
    )
    return () => {
      wanted = false
      clearTimeout(retry)
    }
  }, [client, sessionId, attempt])

  const save = useCallback(() => {
    const sending = latest.current
    if (!loaded || sending.text === stored.current) return
    client.call('room.draft.save', { sessionId, draft: draftOf(sending.desk) }).then(
      () => {
        stored.current = sending.text
        if (latest.current.text !== sending.text) return
        shelf.clear()
        setState('saved')
      },
      () => undefined, // it lies on this device, and the next second tries again
    )
  }, [client, sessionId, loaded, shelf])

  useEffect(() => { if (loaded && text !== stored.current) setState('away') }, [text, loaded])
  // Not put off by further typing: one timer runs from the first change that the host does not have.
  useEffect(() => {
    if (state === 'saved') return undefined
    const timer = setInterval(save, SAVE_MS)
    return () => clearInterval(timer)
  }, [state, save])
  useEffect(() => {
    const hidden = () => { if (document.visibilityState === 'hidden') save() }
    document.addEventListener('visibilitychange', hidden)
    return () => document.removeEventListener('visibilitychange', hidden)
  }, [save])
  // Its words were taken out of the lesson for good: nothing of them may be stored again.
  useEffect(() => client.onNews((news) => { if (news.t === 'forgotten' && news.sessionId === sessionId && news.what !== 'names') change({ type: 'empty' }) }), [client, sessionId])

  const now = useCallback(() => Date.now() + offsetMs, [offsetMs])
  const commandFor = useCallback((box: Box | 'speech') => {
    const { desk: now } = latest.current
    const known = box === 'speech' ? now.speechCommand : now.boxes[box]?.command
    if (known !== undefined) return known
    const command = newCommandId()
    change({ type: 'sending', box, command })
    return command
  }, [])
  return useMemo(() => ({ desk, loaded, state, change, now, commandFor }), [desk, loaded, state, now, commandFor])
}
