import type { Migration } from '../migrate.ts'

/**
 * What people do at the study desk, one row for each thing: a profile, a card with its schedule, a review, a note, a grade, a saved
 * search, an own source or position, a case (`shared/study/`). Its shape is data, checked again whenever it is read, so that a new kind
 * of thing needs no new schema. `profile` is empty for what belongs to everybody at this machine; `due` is set where a queue asks for it.
 */
export const study0007: Migration = {
  version: 7,
  name: 'study',
  up(db) {
    db.exec(`
CREATE TABLE study (
  profile TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 120),
  data TEXT NOT NULL CHECK (json_valid(data)),
  due TEXT,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (profile, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_by_due ON study (profile, kind, due) WHERE due IS NOT NULL;
`)
  },
}
