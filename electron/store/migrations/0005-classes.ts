import type { Migration } from '../migrate.ts'

/**
 * Classes. Who sat where over time is a projection of the record, so that a line may be a student's who has changed seats since; tokens
 * lie here as hashes only. None of it is work of people: `salvage` makes seatings anew from the record, and tokens are given anew.
 */
export const classes0005: Migration = {
  version: 5,
  name: 'classes',
  up(db) {
    db.exec(`
CREATE TABLE classes (session_id TEXT PRIMARY KEY REFERENCES sessions (id)) STRICT, WITHOUT ROWID;

CREATE TABLE seatings (
  session_id TEXT NOT NULL,
  participant TEXT NOT NULL,
  seat TEXT NOT NULL,
  FOREIGN KEY (session_id, participant) REFERENCES participants (session_id, id),
  PRIMARY KEY (session_id, participant, seat)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat_tokens (
  token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
  session_id TEXT NOT NULL,
  participant TEXT NOT NULL,
  given_at TEXT NOT NULL,
  FOREIGN KEY (session_id, participant) REFERENCES participants (session_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_tokens_of ON seat_tokens (session_id, participant);

DROP TRIGGER lines_of_a_participant;
CREATE TRIGGER lines_of_a_participant BEFORE INSERT ON lines
WHEN NEW.participant IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM participants p WHERE p.session_id = NEW.session_id AND p.id = NEW.participant AND (NEW.voice <> 'student' OR p.seat = NEW.seat
    OR EXISTS (SELECT 1 FROM seatings t WHERE t.session_id = p.session_id AND t.participant = p.id AND t.seat = NEW.seat)))
BEGIN SELECT raise(ABORT, 'voice: no such participant on this seat'); END;
`)
  },
}
