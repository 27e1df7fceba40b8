import type { Backup } from './kept-backups.ts'

/** What came of making a backup: `made` is false where the newest one holds the very same already, which is then the one named. */
export interface MadeBackup {
  backup: Backup
  made: boolean
  /** What the rule let go. */
  removed: Backup[]
}

/** Whole sessions and single lines of the record; the lines of those sessions are counted too. */
export interface Counted {
  sessions: number
  lines: number
}

/** What a restore would take away and bring back, or did. */
export interface Comparison {
  /** In the database, and not in the backup. */
  lost: Counted
  /** In the backup, and not in the database. */
  back: Counted
}

/** A half-written speech that is not in the restored database; the backup made before holds it. */
export interface LeftDraft {
  sessionId: string
  text: string
}

/** What a restored database remembers of it: a page that was away learns that it looks at something else now. */
export interface RestoredMark {
  /** When it was restored, ISO. */
  at: string
  /** When the backup was made, ISO; null where that is not known. */
  from: string | null
}

/** What a restore did. */
export interface Restored extends Comparison {
  mark: RestoredMark
  /** File name of the backup that was restored. */
  from: string
  /** The backup of what was replaced; null where there was nothing, or nothing that could be read. */
  before: Backup | null
  drafts: LeftDraft[]
  /** Where the replaced database lies now, if it was damaged; null otherwise. */
  setAside: string | null
}
