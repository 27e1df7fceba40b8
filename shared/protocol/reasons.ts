/** The closed list of refusals. Nothing is ever refused silently; `detail` says what was kept and what to do. */
export const REASONS = [
  'bad-message', 'too-large', 'too-fast', 'unauthorised', 'version-mismatch', 'unknown-session', 'unknown-participant', 'unknown-method',
  'not-now', 'too-late', 'not-your-floor', 'not-your-seat', 'paused', 'empty-text', 'speech-too-long',
  'unknown-claim', 'unknown-card', 'not-own-card', 'not-in-play', 'already-pinned', 'not-pinned',
  'unknown-target', 'target-required', 'already-conceded', 'card-already-played', 'already-done',
  'unknown-recipe', 'unknown-seat', 'unknown-date', 'bad-assignment', 'bad-recipe', 'bad-bundle',
  'not-stored', 'disk-full', 'read-only', 'database-newer', 'database-in-use', 'not-a-database', 'database-damaged', 'database-cut-off', 'database-empty', 'file-exists', 'pack-broken',
  'unknown-backup', 'backup-failed', 'unknown-job', 'busy',
  'bad-case', 'bad-case-file', 'too-few-cases', 'unknown-profile', 'too-many', 'unknown-thing', 'bad-position', 'in-use', 'nothing-to-undo', 'changed-meanwhile',
  'forbidden', 'wrong-code', 'too-many-tries', 'room-full', 'room-locked', 'removed', 'excluded', 'name-taken', 'no-pen', 'seat-full', 'hand-up', 'unknown-vote', 'voted-already', 'stage-not-ready', 'unknown-address',
  'port-in-use', 'failed',
] as const

export type Reason = (typeof REASONS)[number]
