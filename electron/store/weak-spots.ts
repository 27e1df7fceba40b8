import type { Database } from 'better-sqlite3'
import type { WeakSpot } from '../../shared/feedback/weak-spots.ts'

/** Weak spots per session and participant, for later review. */
export interface WeakSpots {
  /** Replaces what was kept of this participant's session, all or nothing. */
  keep(sessionId: string, participant: string, spots: readonly WeakSpot[], at: string): void
  /** What was kept, in the order of the debate. */
  of(sessionId: string, participant: string): WeakSpot[]
}

export function weakSpots(db: Database): WeakSpots {
  const drop = db.prepare('DELETE FROM weak_spots WHERE session_id = ? AND participant = ?')
  const insert = db.prepare('INSERT INTO weak_spots (session_id, participant, ordinal, kind, claim_id, position_id, line_seq, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const read = db.prepare<[string, string], WeakSpot>('SELECT kind, claim_id AS claim, position_id AS position, line_seq AS line FROM weak_spots WHERE session_id = ? AND participant = ? ORDER BY ordinal')
  const replace = db.transaction((sessionId: string, participant: string, spots: readonly WeakSpot[], at: string) => {
    drop.run(sessionId, participant)
    for (const [index, { kind, claim, position, line }] of spots.entries()) insert.run(sessionId, participant, index + 1, kind, claim, position, line, at)
  })
  return {
    keep: (sessionId, participant, spots, at) => replace.immediate(sessionId, participant, spots, at),
    of: (sessionId, participant) => read.all(sessionId, participant),
  }
}
