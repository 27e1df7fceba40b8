import type { Line } from '../../../../shared/debate/line.ts'
import type { Draft } from '../../../../shared/protocol/messages.ts'

/** The draft after a speech was taken back: its words again, and below them whatever was written since. Nothing is lost. */
export function draftOf(line: Line, written: Draft): Draft {
  const both = (mine: string, since: string) => [mine, since].filter((text) => text.trim() !== '').join('\n\n')
  return {
    move: line.move ?? '', text: both(line.text, written.text), warrant: both(line.warrant, written.warrant), limits: both(line.limits, written.limits),
    claims: line.claims, cards: line.cards, respondsTo: line.respondsTo, ...(line.departs ? { departs: true as const } : {}),
  }
}
