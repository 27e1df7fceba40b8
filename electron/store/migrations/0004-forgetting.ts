import type { Migration } from '../migrate.ts'

/**
 * The right to be forgotten. An erased entry loses its payload and its salt; what is left of it (who did what kind of thing, on which
 * claims and cards, without a word of the writer) becomes its skeleton, so that the session can still be played again.
 * A session may be deleted as a whole once its tombstone stands: nothing goes without a trace.
 */
export const forgetting0004: Migration = {
  version: 4,
  name: 'forgetting',
  up(db) {
    db.exec(`
ALTER TABLE events ADD COLUMN skeleton TEXT CHECK (skeleton IS NULL OR (payload IS NULL AND json_valid(skeleton)));

CREATE TABLE forgotten (
  session_id TEXT PRIMARY KEY,
  forgotten_at TEXT NOT NULL,
  events INTEGER NOT NULL,
  head_hash TEXT NOT NULL CHECK (length(head_hash) = 64)
) STRICT, WITHOUT ROWID;

DROP TRIGGER events_append_only;
CREATE TRIGGER events_append_only BEFORE UPDATE ON events
WHEN NOT (OLD.payload IS NOT NULL AND NEW.payload IS NULL AND NEW.salt IS NULL AND NEW.session_id = OLD.session_id AND NEW.seq = OLD.seq AND NEW.at = OLD.at
  AND NEW.command_id IS OLD.command_id AND NEW.actor = OLD.actor AND NEW.type = OLD.type
  AND NEW.payload_hash = OLD.payload_hash AND NEW.prev_hash = OLD.prev_hash AND NEW.hash = OLD.hash)
BEGIN SELECT raise(ABORT, 'record: entries are never changed'); END;

DROP TRIGGER events_never_deleted;
CREATE TRIGGER events_never_deleted BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM forgotten f WHERE f.session_id = OLD.session_id)
BEGIN SELECT raise(ABORT, 'record: entries are never deleted'); END;

CREATE TRIGGER lines_never_deleted BEFORE DELETE ON lines
WHEN NOT EXISTS (SELECT 1 FROM forgotten f WHERE f.session_id = OLD.session_id)
BEGIN SELECT raise(ABORT, 'record: lines are never deleted'); END;

CREATE TRIGGER sessions_stay_forgotten BEFORE INSERT ON sessions
WHEN EXISTS (SELECT 1 FROM forgotten f WHERE f.session_id = NEW.id)
BEGIN SELECT raise(ABORT, 'record: this session was deleted'); END;
`)
  },
}
