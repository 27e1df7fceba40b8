import { createContext, use } from 'react'
import { lineAnchor } from '../ui/record-line.tsx'

/** Moves the focus, and with it the eye, to a line of the record. */
export function goToLine(seq: number): void {
  const target = document.getElementById(lineAnchor(seq))
  target?.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  target?.focus({ preventScroll: true })
}

/** Where references to a line lead: to its place in the record that is on screen, or in a replay to its moment. */
export const GoToLineContext = createContext<(seq: number) => void>(goToLine)

export const useGoToLine = (): ((seq: number) => void) => use(GoToLineContext)
