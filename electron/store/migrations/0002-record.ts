import type { Migration } from '../migrate.ts'

/**
 * Sessions and their append-only records.
 * `events` is the record; `snapshots` and `lines` are projections of it, written in the same transaction.
 * A payload and its salt may later be erased together (set to NULL); the hashes stay, so the chain still verifies.
 * `lines` refuses a line that breaks the rule of its voice (DESIGN §1), whoever writes it.
 */
export const record0002: Migration = {
  version: 2,
  name: 'record',
  up(db) {
    db.exec(`
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  recipe_id TEXT NOT NULL,
  lead TEXT NOT NULL,
  as_of TEXT NOT NULL,
  timed INTEGER NOT NULL CHECK (timed IN (0, 1)),
  created_at TEXT NOT NULL,
  alive_at TEXT
) STRICT;

CREATE TABLE participants (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  id TEXT NOT NULL,
  seat TEXT NOT NULL,
  pseudonym TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (session_id, id)
) STRICT;

CREATE TABLE events (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at TEXT NOT NULL,
  command_id TEXT,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  payload TEXT,
  salt BLOB,
  payload_hash TEXT NOT NULL CHECK (length(payload_hash) = 64),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  CHECK ((payload IS NULL) = (salt IS NULL)),
  PRIMARY KEY (session_id, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX events_command ON events (session_id, command_id) WHERE command_id IS NOT NULL;

CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM events WHERE session_id = NEW.session_id)
BEGIN SELECT raise(ABORT, 'record: entries are numbered without gaps'); END;
CREATE TRIGGER events_command_once BEFORE INSERT ON events -- REPLACE would delete the older entry, past its trigger
WHEN EXISTS (SELECT 1 FROM events WHERE session_id = NEW.session_id AND command_id = NEW.command_id)
BEGIN SELECT raise(ABORT, 'record: this command has its entry already'); END;
CREATE TRIGGER events_append_only BEFORE UPDATE ON events
WHEN NOT (NEW.payload IS NULL AND NEW.salt IS NULL AND NEW.session_id = OLD.session_id AND NEW.seq = OLD.seq AND NEW.at = OLD.at
  AND NEW.command_id IS OLD.command_id AND NEW.actor = OLD.actor AND NEW.type = OLD.type
  AND NEW.payload_hash = OLD.payload_hash AND NEW.prev_hash = OLD.prev_hash AND NEW.hash = OLD.hash)
BEGIN SELECT raise(ABORT, 'record: entries are never changed'); END;
CREATE TRIGGER events_never_deleted BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'record: entries are never deleted'); END;

CREATE TABLE snapshots (
  session_id TEXT PRIMARY KEY REFERENCES sessions (id),
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  machine_version INTEGER NOT NULL,
  stage TEXT NOT NULL,
  round INTEGER NOT NULL,
  rounds INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('running', 'closed')),
  data TEXT NOT NULL
) STRICT;

CREATE TABLE lines (
  session_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('quote', 'quote-translated', 'reported', 'student', 'facilitator', 'app')),
  seat TEXT,
  participant TEXT,
  position_id TEXT,
  rule TEXT,
  text TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (session_id, seq),
  FOREIGN KEY (session_id, seq) REFERENCES events (session_id, seq),
  CHECK (voice NOT IN ('quote', 'quote-translated', 'reported') OR (position_id IS NOT NULL AND seat IS NOT NULL AND participant IS NULL)),
  CHECK (voice <> 'student' OR (participant IS NOT NULL AND seat IS NOT NULL AND position_id IS NULL)),
  CHECK (voice <> 'facilitator' OR (participant IS NOT NULL AND position_id IS NULL)),
  CHECK (voice <> 'app' OR (rule IS NOT NULL AND participant IS NULL AND position_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER lines_from_the_record BEFORE INSERT ON lines
WHEN NEW.voice IN ('quote', 'quote-translated', 'reported') AND NOT EXISTS (
  SELECT 1 FROM positions p JOIN sessions s ON s.id = NEW.session_id AND s.pack_id = p.pack_id
  JOIN seats t ON t.pack_id = p.pack_id AND t.seat = NEW.seat AND t.figure = p.figure
  WHERE p.id = NEW.position_id AND p.voice = NEW.voice AND p.display_text = NEW.text)
BEGIN SELECT raise(ABORT, 'voice: these are not the words of this position and figure in the pack'); END;
CREATE TRIGGER lines_of_a_participant BEFORE INSERT ON lines
WHEN NEW.participant IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM participants p WHERE p.session_id = NEW.session_id AND p.id = NEW.participant AND (NEW.voice <> 'student' OR p.seat = NEW.seat))
BEGIN SELECT raise(ABORT, 'voice: no such participant on this seat'); END;
CREATE TRIGGER lines_never_changed BEFORE UPDATE ON lines
WHEN NOT (NEW.text = '' AND NEW.voice = OLD.voice AND NEW.kind = OLD.kind AND NEW.seat IS OLD.seat AND NEW.participant IS OLD.participant
  AND NEW.position_id IS OLD.position_id AND NEW.rule IS OLD.rule AND NEW.session_id = OLD.session_id AND NEW.seq = OLD.seq)
BEGIN SELECT raise(ABORT, 'record: lines are never changed, only erased'); END;

CREATE TABLE drafts (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  participant TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (session_id, participant)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`)
  },
}
