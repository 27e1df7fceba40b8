import { useCallback, useEffect, useRef, useState } from 'react'
import type { Grade } from '../../../../shared/study/review.ts'
import type { ReviewNow } from '../../../../shared/study/review-types.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { currentLocale } from '../../../i18n/index.ts'

/** A sitting: the card that is asked now, and what was done since it began. */
export interface Sitting {
  now: ReviewNow | null
  failure: CallFailure | null
  /** The card was graded in another window: the next one is shown, and this is said. */
  changed: boolean
  /** Grades of this sitting, of which so many remembered. */
  graded: number
  remembered: number
  /** Milliseconds since it began, when the last card was graded. */
  spent: number
  reload(): void
  grade(grade: Grade): void
  undo(): void
  putAway(how: 'bury' | 'suspend'): void
}

const LONGEST_ANSWER = 600_000

/** Asks the host for card after card in the language of the interface. */
export function useSitting(lang: string): Sitting {
  const client = useClient()
  const [now, setNow] = useState<ReviewNow | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [changed, setChanged] = useState(false)
  const [grades, setGrades] = useState<Grade[]>([])
  const [spent, setSpent] = useState(0)
  const busy = useRef(false)
  const [began] = useState(() => performance.now())
  const shownAt = useRef(0)
  const card = now?.card ?? null

  const ask = useCallback(async (question: () => Promise<ReviewNow>) => {
    if (busy.current) return false // a key held down, or pressed twice
    busy.current = true
    try {
      const answer = await question()
      setNow(answer)
      setFailure(null)
      shownAt.current = performance.now()
      return true
    } catch (error) {
      setFailure(asFailure(error))
      return false
    } finally {
      busy.current = false
    }
  }, [])
  const next = useCallback((first?: string) => ask(() => client.call('review.next', { lang: currentLocale(), ...(first !== undefined && { first }) })), [ask, client])
  const shown = useRef<string | undefined>(undefined)
  useEffect(() => { shown.current = card?.id }, [card])
  useEffect(() => { void next(shown.current) }, [next, lang])

  const grade = async (given: Grade) => {
    if (!card) return
    const took = Math.min(LONGEST_ANSWER, Math.round(performance.now() - shownAt.current))
    let stale = false
    const done = await ask(async () => {
      try {
        return await client.call('review.grade', { lang: currentLocale(), card: card.id, version: card.version, grade: given, took })
      } catch (error) {
        stale = asFailure(error).reason === 'changed-meanwhile'
        if (!stale) throw error
        return client.call('review.next', { lang: currentLocale() })
      }
    })
    setChanged(stale)
    if (!done || stale) return
    setGrades((before) => [...before, given])
    setSpent(performance.now() - began)
  }
  const undo = async () => {
    if (!await ask(() => client.call('review.undo', { lang: currentLocale() }))) return
    setChanged(false)
    setGrades((before) => before.slice(0, -1))
  }
  const putAway = async (how: 'bury' | 'suspend') => {
    if (!card) return
    await ask(async () => {
      await client.call('review.set', { card: card.id, how })
      return client.call('review.next', { lang: currentLocale() })
    })
  }
  return {
    now, failure, changed, graded: grades.length, remembered: grades.filter((given) => given > 1).length, spent,
    reload: () => void next(), grade: (given) => void grade(given), undo: () => void undo(), putAway: (how) => void putAway(how),
  }
}
