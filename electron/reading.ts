import about from '../package.json' with { type: 'json' }
import { ok, type Refusal, type Result } from '../shared/lib/result.ts'
import type { PositionUse } from '../shared/protocol/api.ts'
import type { Reason } from '../shared/protocol/reasons.ts'
import { sessionData, type SessionData } from './export/session-data.ts'
import { positionUses } from './host/position-uses.ts'
import { verifySession, type Verification } from './host/verify.ts'
import { pageDamage } from './store/damage.ts'
import { desk } from './store/desk.ts'
import { openDossier, type Dossier } from './store/dossier.ts'
import { openDatabase } from './store/open.ts'
import { sessionsUsing } from './store/position-uses.ts'
import { recordReader, type RecordReader } from './store/record-reader.ts'
import { sqliteRefusal } from './store/sqlite-refusal.ts'
import { studyStore, type StudyStore } from './store/study.ts'
import { weakSpots, type WeakSpots } from './store/weak-spots.ts'

const PACK = 'eu-russia-2026'

/** What only reads: `verify`, `export` and `sessions list` work beside a running app, and so do the exports of the app itself. */
export interface Reading {
  dossier: Dossier
  record: RecordReader
  /** Where an entry of the dossier was used. */
  uses(position: string): PositionUse[]
  verify(sessionId: string): Verification
  /** Everything that is stored of a session or of a participant. */
  data: SessionData
  study: StudyStore
  spots: WeakSpots
  /** Reads every page; what is wrong with the file, and the way out. */
  damage(): Refusal<Reason> | null
  close(): void
}

/** Opens a database only to read; it must exist, and nothing is locked, migrated or imported. `from`: its file, or the bytes of one that is in memory. */
export function composeReading(from: string | Uint8Array): Result<Reading, Reason> {
  const file = typeof from === 'string' ? from : ':memory:'
  const opened = typeof from === 'string' ? openDatabase(from, { readOnly: true }) : openDatabase(file, { copyOf: Buffer.from(from) })
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const record = recordReader(db)
    const dossier = openDossier(db, PACK)
    const spots = weakSpots(db)
    return ok({ dossier, record, study: studyStore(db), spots, uses: (position) => positionUses(record, sessionsUsing(db, PACK), position), verify: (sessionId) => verifySession(record, sessionId), damage: () => pageDamage(db, file), data: sessionData({ record, desk: desk(db), weakSpots: spots, app: about.version, now: () => new Date().toISOString() }), close: () => db.close() })
  } catch (error) {
    db.close()
    return sqliteRefusal(error, file)
  }
}
