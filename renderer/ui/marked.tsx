import type { ReactNode } from 'react'
import type { Ranges } from '../../shared/dossier/search.ts'

/** A text in which some words are marked; without any it is the text itself. */
export function Marked({ text, ranges = [] }: { text: string; ranges?: Ranges | undefined }): ReactNode {
  if (ranges.length === 0) return text
  const parts: ReactNode[] = []
  let done = 0
  for (const [from, to] of ranges) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>)
    done = to
  }
  return [...parts, text.slice(done)]
}
