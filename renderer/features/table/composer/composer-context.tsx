import { createContext, type ReactNode, use, useCallback, useMemo, useRef } from 'react'
import { SpeechContext } from '../../../table/speech/speech-context.ts'
import { useTable } from '../table-context.tsx'
import { useDraft, type DraftHandle } from './use-draft.ts'

const DraftContext = createContext<DraftHandle | null>(null)
/** Apart from the draft, so that the record does not follow every keystroke. */
const ReplyContext = createContext<((seq: number) => void) | null>(null)
const FocusContext = createContext<{ bind: (focus: (() => void) | null) => void; focus: () => void } | null>(null)

/** The half-written speech, shared by the composer, the card tray, the list of open points and the record. */
export function ComposerProvider({ children }: { children: ReactNode }) {
  const { sessionId, view, claims, names } = useTable()
  const handle = useDraft(sessionId)
  const { draft, change } = handle
  const box = useRef<(() => void) | null>(null)
  const focus = useMemo(() => ({ bind: (next: (() => void) | null) => { box.current = next }, focus: () => box.current?.() }), [])
  const mayAnswer = view.moves.includes('deliver:rebut') || view.moves.includes('deliver:answer')
  const reply = useCallback((seq: number) => {
    change({ type: 'target', seq, tab: 'answer' })
    box.current?.()
  }, [change])
  const speech = useMemo(() => ({ draft, change, focus: focus.focus, claims, claimName: names.claim }), [draft, change, focus, claims, names])
  return (
    <DraftContext value={handle}>
      <SpeechContext value={speech}>
        <FocusContext value={focus}>
          <ReplyContext value={mayAnswer ? reply : null}>{children}</ReplyContext>
        </FocusContext>
      </SpeechContext>
    </DraftContext>
  )
}

/** What is being written. */
export function useComposer(): DraftHandle {
  const handle = use(DraftContext)
  if (!handle) throw new Error('ComposerProvider is missing')
  return handle
}

/** Answers a line; null while no answer may be given. */
export const useReply = (): ((seq: number) => void) | null => use(ReplyContext)

/** Moves the focus into the text box, wherever it is. */
export function useComposerFocus() {
  const value = use(FocusContext)
  if (!value) throw new Error('ComposerProvider is missing')
  return value
}
