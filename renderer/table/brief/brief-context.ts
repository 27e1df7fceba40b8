import { createContext, use } from 'react'
import type { ClaimDetail } from '../../../shared/dossier/card.ts'

/** What a brief needs to know of whoever reads it: a single student at the table, or somebody on a seat in a class. */
export interface BriefReader {
  claims: ReadonlyMap<string, ClaimDetail>
  /** How a claim is called. */
  claimName: (id: string) => string
  /** Full names of the figures at the table; cards of others name their speaker in full. */
  atTable: ReadonlySet<string>
  /** Full name of the own figure: only its cards can be pinned. Null without a figure. */
  own: string | null
  pins: readonly string[]
  mayPin: boolean
  mayUnpin: boolean
  pin: (card: string, on: boolean) => void
}

export const BriefContext = createContext<BriefReader | null>(null)

/** Who reads the brief. */
export function useBriefReader(): BriefReader {
  const reader = use(BriefContext)
  if (!reader) throw new Error('BriefContext is missing')
  return reader
}
