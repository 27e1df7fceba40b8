import type { Migration } from '../migrate.ts'

/**
 * The pack in tables. The rules of the voices (DESIGN §1, dossier README) stand here a second time, as constraints, so that no
 * code path and no raw SQL can store a position whose label is wrong. The list of wordings is the one of `shared/voice/voice.ts`
 * at the time of writing: a new wording comes with a new migration. Packs can be imported again, so a later migration may
 * simply drop and rebuild these tables.
 */
export const pack0001: Migration = {
  version: 1,
  name: 'pack',
  up(db) {
    db.exec(TABLES)
    db.exec(GUARDS)
    db.exec(SEARCH)
  },
}

const TABLES = `
  CREATE TABLE packs (
    id TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    sizes TEXT NOT NULL,
    title TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    meta TEXT NOT NULL CHECK (json_valid(meta))
  ) STRICT;

  CREATE TABLE sources (
    pack_id TEXT NOT NULL REFERENCES packs(id),
    id TEXT NOT NULL,
    outlet TEXT NOT NULL,
    headline TEXT,
    headline_basis TEXT CHECK (headline_basis IN ('page', 'url-slug', 'not-shown')),
    author TEXT,
    date TEXT,
    url TEXT NOT NULL CHECK (url LIKE 'https://%'),
    language TEXT NOT NULL,
    tier TEXT NOT NULL CHECK (tier IN ('official', 'press', 'agency-copy', 'aggregator')),
    note TEXT,
    PRIMARY KEY (pack_id, id)
  ) STRICT;

  CREATE TABLE positions (
    pack_id TEXT NOT NULL REFERENCES packs(id),
    id TEXT NOT NULL,
    figure TEXT NOT NULL CHECK (trim(figure) <> ''),
    role TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('quote', 'reported', 'fact')),
    voice TEXT NOT NULL CHECK (voice IN ('quote', 'quote-translated', 'reported')),
    wording TEXT,
    translator TEXT CHECK (translator IN ('ours', 'outlet', 'official')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    restated TEXT,
    original_text TEXT,
    original_language TEXT,
    language TEXT NOT NULL,
    display_text TEXT,
    date TEXT,
    date_precision TEXT NOT NULL CHECK (date_precision IN ('day', 'month', 'year', 'none')),
    last_day TEXT,
    venue TEXT,
    source_id TEXT NOT NULL,
    further_source_ids TEXT CHECK (json_valid(further_source_ids)),
    topic_tags TEXT NOT NULL CHECK (json_valid(topic_tags)),
    stance INTEGER CHECK (stance BETWEEN -2 AND 2),
    argues_against TEXT NOT NULL CHECK (json_valid(argues_against)),
    period TEXT NOT NULL CHECK (period IN ('earlier', 'core', 'later')),
    variant_of TEXT,
    contradicted_by TEXT CHECK (json_valid(contradicted_by)),
    playable INTEGER NOT NULL CHECK (playable IN (0, 1)),
    note TEXT,
    second_look TEXT CHECK (json_valid(second_look)),
    PRIMARY KEY (pack_id, id),
    FOREIGN KEY (pack_id, source_id) REFERENCES sources(pack_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (pack_id, variant_of) REFERENCES positions(pack_id, id) DEFERRABLE INITIALLY DEFERRED,

    -- Only a quotation has exact words; what was reported, and facts, are our own words.
    CONSTRAINT voice_needs_kind CHECK (kind = 'quote' OR voice = 'reported'),
    -- A quotation says how its words came into English, and that decides its voice.
    CONSTRAINT quote_needs_wording CHECK (kind <> 'quote' OR wording IS NOT NULL),
    CONSTRAINT voice_follows_wording CHECK (kind <> 'quote' OR voice IS CASE
      WHEN wording IN ('as spoken in English', 'as printed in English', 'as written in English by himself') THEN 'quote'
      WHEN wording IN ('own translation of the quote as printed', 'outlet''s translation', 'official English translation') THEN 'quote-translated'
      WHEN wording IN ('back-translation, do not present as the exact words', 'own translation of a German translation of the French',
        'own translation of a Russian translation', 'own translation of Euronews'' French version; the spoken original was probably English',
        'as printed in English; may be a re-translation') THEN 'reported'
      END),
    CONSTRAINT quote_needs_date CHECK (voice = 'reported' OR date IS NOT NULL),
    CONSTRAINT translation_needs_translator CHECK (voice <> 'quote-translated' OR translator IS NOT NULL),
    -- What a line shows: exact words for quotations; for the others our own wording, never a re-translated first person.
    CONSTRAINT shown_text_fits_voice CHECK (display_text IS CASE
      WHEN voice <> 'reported' THEN text WHEN restated IS NOT NULL THEN restated WHEN kind = 'quote' THEN NULL ELSE text END),
    CONSTRAINT date_fits_precision CHECK ((date IS NULL) = (date_precision = 'none') AND (date IS NULL) = (last_day IS NULL)
      AND (date IS NULL OR length(date) = CASE date_precision WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END)),
    CONSTRAINT playable_needs_record CHECK (playable = 0 OR (kind <> 'fact' AND date IS NOT NULL AND period <> 'later' AND display_text IS NOT NULL))
  ) STRICT;
  CREATE INDEX positions_by_figure ON positions(pack_id, figure, last_day);
  CREATE INDEX positions_by_root ON positions(pack_id, variant_of);

  CREATE TABLE claims (
    pack_id TEXT NOT NULL REFERENCES packs(id),
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    short TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('engage', 'pressure-first', 'conditional', 'procedural')),
    scheme TEXT NOT NULL,
    explanation TEXT NOT NULL,
    phrasings TEXT NOT NULL CHECK (json_valid(phrasings)),
    PRIMARY KEY (pack_id, id),
    FOREIGN KEY (pack_id, scheme) REFERENCES scheme_questions(pack_id, scheme) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE position_claims (
    pack_id TEXT NOT NULL,
    position_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    relation TEXT NOT NULL CHECK (relation IN ('supports', 'opposes', 'qualifies')),
    basis TEXT NOT NULL CHECK (basis IN ('stated', 'evidence')),
    PRIMARY KEY (pack_id, position_id, ordinal),
    FOREIGN KEY (pack_id, position_id) REFERENCES positions(pack_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (pack_id, claim_id) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE attacks (
    pack_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    from_claim TEXT NOT NULL,
    to_claim TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('rebuts', 'undercuts')),
    why TEXT NOT NULL,
    PRIMARY KEY (pack_id, ordinal),
    FOREIGN KEY (pack_id, from_claim) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (pack_id, to_claim) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE supports (
    pack_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    from_claim TEXT NOT NULL,
    to_claim TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (pack_id, ordinal),
    FOREIGN KEY (pack_id, from_claim) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (pack_id, to_claim) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE concessions (
    pack_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    concession TEXT NOT NULL,
    PRIMARY KEY (pack_id, claim_id),
    FOREIGN KEY (pack_id, claim_id) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE scheme_questions (
    pack_id TEXT NOT NULL REFERENCES packs(id),
    scheme TEXT NOT NULL,
    meaning TEXT NOT NULL,
    questions TEXT NOT NULL CHECK (json_valid(questions)),
    PRIMARY KEY (pack_id, scheme)
  ) STRICT;

  CREATE TABLE claim_questions (
    pack_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    questions TEXT NOT NULL CHECK (json_valid(questions)),
    PRIMARY KEY (pack_id, claim_id),
    FOREIGN KEY (pack_id, claim_id) REFERENCES claims(pack_id, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE seats (
    pack_id TEXT NOT NULL REFERENCES packs(id),
    seat TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    figure TEXT NOT NULL,
    brief TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (pack_id, seat)
  ) STRICT;

  CREATE TABLE motions (
    pack_id TEXT NOT NULL,
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    proposer TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (pack_id, id),
    FOREIGN KEY (pack_id, proposer) REFERENCES seats(pack_id, seat) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
`

/** What a CHECK cannot see: another table. The foreign key says the same of sources, but only where foreign keys are switched on. */
const GUARDS = ['INSERT', 'UPDATE'].map((change) => `
  CREATE TRIGGER position_source_${change.toLowerCase()} BEFORE ${change} ON positions
  BEGIN
    SELECT RAISE(ABORT, 'a position needs a source of its pack')
      WHERE NOT EXISTS (SELECT 1 FROM sources WHERE pack_id = NEW.pack_id AND id = NEW.source_id);
    SELECT RAISE(ABORT, 'a position from an aggregator is never playable')
      WHERE NEW.playable = 1 AND EXISTS (SELECT 1 FROM sources WHERE pack_id = NEW.pack_id AND id = NEW.source_id AND tier = 'aggregator');
  END;
`).join('') + `
  CREATE TRIGGER source_grade BEFORE UPDATE ON sources WHEN NEW.tier = 'aggregator'
  BEGIN
    SELECT RAISE(ABORT, 'a position from an aggregator is never playable')
      WHERE EXISTS (SELECT 1 FROM positions WHERE pack_id = OLD.pack_id AND source_id = OLD.id AND playable = 1);
  END;
  CREATE TRIGGER source_in_use BEFORE DELETE ON sources
  BEGIN
    SELECT RAISE(ABORT, 'a position needs a source of its pack')
      WHERE EXISTS (SELECT 1 FROM positions WHERE pack_id = OLD.pack_id AND source_id = OLD.id);
  END;
`

/** Words are matched by their stem and without accents, so that "sanction" finds "sanctions" and "Elysee" finds "Élysée". */
const SEARCH = `
  CREATE VIRTUAL TABLE position_fts USING fts5(
    pack_id UNINDEXED, id, text, restated, original_text, figure, venue, tags, outlet, tokenize = 'porter unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE claim_fts USING fts5(
    pack_id UNINDEXED, id UNINDEXED, text, short, explanation, phrasings, tokenize = 'porter unicode61 remove_diacritics 2'
  );
`
