import type { Envelope } from '../debate/events.ts'
import type { DebateSnapshot } from '../debate/step.ts'

/** An entry of a class's record with the state that it led to. */
export interface ClassStep { envelope: Envelope; snapshot: DebateSnapshot }

/**
 * Lines that waited for the teacher, each with the entry from which on the room saw it (released, or struck and so without its words);
 * null where the room never did: still waiting, or taken back before.
 */
export function heldLines(steps: readonly ClassStep[]): Map<number, number | null> {
  const shown = new Map<number, number | null>()
  for (const { envelope: { seq, event }, snapshot } of steps) {
    const waiting = new Set(snapshot.context.room?.held)
    for (const line of waiting) if (!shown.has(line)) shown.set(line, null)
    if (event.type === 'room.release' || event.type === 'strike') for (const [line, at] of shown) if (at === null && line === event.target && !waiting.has(line)) shown.set(line, seq)
  }
  return shown
}

/** The lines of them that the room never saw. */
export const neverShown = (shown: ReadonlyMap<number, number | null>): Set<number> => new Set([...shown].flatMap(([line, at]) => (at === null ? [line] : [])))
