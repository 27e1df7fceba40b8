import { createContext, use } from 'react'
import type { ClaimDetail } from '../../../shared/dossier/card.ts'
import type { Draft } from '../../../shared/protocol/messages.ts'
import type { DraftAction } from './draft-state.ts'

/** A speech that is being written, for what stands around its text box: claims, cards. */
export interface Speech {
  draft: Draft
  change: (action: DraftAction) => void
  /** Puts the focus into the text box. */
  focus: () => void
  claims: ReadonlyMap<string, ClaimDetail>
  /** How a claim is called. */
  claimName: (id: string) => string
}

export const SpeechContext = createContext<Speech | null>(null)

/** The speech that is being written here. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('SpeechContext is missing')
  return speech
}
