import type { ReactNode } from 'react'
import type { Card } from '../../../shared/dossier/card.ts'
import { seatColour } from '../../ui/record-text.ts'
import { useSeatOf } from './seat-of.ts'
import type { Run } from '../../../shared/lib/word-diff.ts'

interface ComparedProps {
  card: Card
  runs: readonly Run[]
  /** Which words are marked: those that this printing alone has (`ins`), or those that the better one has not (`del`). */
  mark: 'ins' | 'del'
  /** What stands above: whose words these are. */
  children: ReactNode
}

/** One side of a comparison: the words with their voice's rule, and the words that differ marked by ground and line. */
export function Compared({ card: { position }, runs, mark: Mark, children }: ComparedProps) {
  const seat = useSeatOf(position.figure)
  const words = runs.map((run, index) => <span key={index}>{index > 0 && ' '}{run.same ? run.text : <Mark>{run.text}</Mark>}</span>)
  return (
    <div className="compared">
      <p className="compared-who">{children}</p>
      <div className={`said ${position.voice}`} style={{ '--c': seatColour(seat) }}>
        <blockquote lang={position.language}>{position.voice === 'reported' ? words : <q>{words}</q>}</blockquote>
      </div>
    </div>
  )
}
