import type { Migration } from '../migrate.ts'

/**
 * What a bout showed its student to be weak in, kept for later review (study desk). A projection of closed records:
 * written when a session closes, replaced as a whole if that happens again.
 */
export const weakSpots0003: Migration = {
  version: 3,
  name: 'weak-spots',
  up(db) {
    db.exec(`
CREATE TABLE weak_spots (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  participant TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('missed', 'misquoted', 'departure', 'unsupported')),
  claim_id TEXT,
  position_id TEXT,
  line_seq INTEGER NOT NULL,
  noted_at TEXT NOT NULL,
  CHECK (claim_id IS NOT NULL OR position_id IS NOT NULL),
  FOREIGN KEY (session_id, participant) REFERENCES participants (session_id, id),
  PRIMARY KEY (session_id, participant, ordinal)
) STRICT, WITHOUT ROWID;
`)
  },
}
