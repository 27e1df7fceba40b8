import { lineAnchor } from '../ui/record-line.tsx'

/** Moves the focus, and with it the eye, to a line of the record. */
export function goToLine(seq: number): void {
  const target = document.getElementById(lineAnchor(seq))
  target?.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  target?.focus({ preventScroll: true })
}
