import { useMemo } from 'react'
import { understood } from '../../../shared/argument/understood.ts'
import type { ClaimUse } from '../../../shared/debate/events.ts'
import type { ClaimReading } from '../../../shared/protocol/api.ts'
import type { Draft } from '../../../shared/protocol/messages.ts'
import { useCall } from '../../client/use-call.ts'
import { usePaused } from './use-pause.ts'

/** Typing counts as paused after this long; only then is the text read. */
const READ_MS = 350
/** Fewer letters hold no claim worth reading. */
const WORTH_READING = 12
const MOST_OFFERED = 2
/** What is less likely than this is no help. */
const WORTH_OFFERING = 0.04

export interface SpeechUnderstood {
  /** What the text makes, as the app understood it, without what the student has taken away or set himself. */
  understood: ClaimReading[]
  /** What else it might be. */
  alternatives: ClaimReading[]
  /** Understood and set together: what is delivered. */
  claims: ClaimUse[]
  /** Is this the reading of the text as it stands? A text that was typed a moment ago has not been read yet. */
  current: boolean
}

/** Reads the speech as it is written. What the student sets counts before what the app understands, and what he drops stays dropped until the words are delivered. */
export function useReading(draft: Draft): SpeechUnderstood {
  const worth = draft.text.trim().length >= WORTH_READING
  const asked = worth ? draft.text.slice(0, 20_000) : ''
  const text = usePaused(asked, READ_MS)
  const reading = useCall('dossier.reading', { text })
  const read = worth ? reading.value : null
  const { claims: set, dropped } = draft
  return useMemo(() => {
    const isLeft = ({ claim }: ClaimReading) => !dropped?.includes(claim) && !set.some((use) => use.claim === claim)
    const taken = read ? understood(read).filter(isLeft) : []
    return {
      understood: taken,
      alternatives: (read?.claims ?? []).filter((each) => isLeft(each) && !taken.includes(each) && each.score >= WORTH_OFFERING).slice(0, MOST_OFFERED),
      claims: [...set, ...taken.map(({ claim, relation }) => ({ claim, relation }))].slice(0, 12),
      current: text === asked && !reading.loading,
    }
  }, [read, dropped, set, text, asked, reading.loading])
}
