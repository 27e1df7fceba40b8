import { dirname, join } from 'node:path'
import about from '../package.json' with { type: 'json' }
import { ok, type Result } from '../shared/lib/result.ts'
import type { Reason } from '../shared/protocol/reasons.ts'
import type { App, ComposeOptions } from './compose.ts'
import { speechReader } from './content/speech-reader.ts'
import { sessionData } from './export/session-data.ts'
import { realTimers } from './host/clock-driver.ts'
import { openConnection } from './host/connection.ts'
import { exportJobs } from './host/export-jobs.ts'
import { appMethods } from './host/methods/app.ts'
import { assignmentReading } from './host/methods/assignments.ts'
import { browserMethods } from './host/methods/browser.ts'
import { citationMethods } from './host/methods/citations.ts'
import { dossierMethods } from './host/methods/dossier.ts'
import { exportMethods } from './host/methods/exports.ts'
import { takingAlong } from './host/methods/forgetting.ts'
import { replayMethods } from './host/methods/replay.ts'
import { sessionSummaries } from './host/methods/sessions.ts'
import { transcriptMethods } from './host/methods/transcripts.ts'
import { onlyReading } from './host/only-reading.ts'
import { positionUses } from './host/position-uses.ts'
import { desk } from './store/desk.ts'
import { openDossier } from './store/dossier.ts'
import { forgetter } from './store/forget.ts'
import { openDatabase } from './store/open.ts'
import { sessionsUsing } from './store/position-uses.ts'
import { recordReader } from './store/record-reader.ts'
import { sqliteRefusal } from './store/sqlite-refusal.ts'
import { weakSpots } from './store/weak-spots.ts'

const PACK = 'eu-russia-2026'

/**
 * The app for people who only look: beside another process that has the database open, or where its file may not be written. The
 * database must exist; nothing is locked, migrated or imported, and every call that would write is refused as `read-only`.
 */
export function composeLooking({ db: file, contentDir }: Pick<ComposeOptions, 'db' | 'contentDir'>): Result<Pick<App, 'connect' | 'leave' | 'close'>, Reason> {
  const opened = openDatabase(file, { readOnly: true })
  if (!opened.ok) return opened
  const db = opened.value
  const jobs = exportJobs({ schedule: realTimers })
  const close = () => {
    jobs.stop()
    db.close()
  }
  const now = () => new Date().toISOString()
  try {
    const record = recordReader(db)
    const dossier = openDossier(db, PACK)
    const app = appMethods({ desk: desk(db), dossier, version: about.version, dataFolder: dirname(file) })
    const handlers = onlyReading({
      'app.info': () => ok({ ...app['app.info']().value, readOnly: true as const }),
      'sessions.list': () => ok(sessionSummaries(record, dossier)),
      ...assignmentReading(dossier), ...dossierMethods(dossier, speechReader(join(contentDir, PACK))), ...citationMethods(dossier), ...replayMethods(record),
      ...browserMethods({ dossier, uses: (position) => positionUses(record, sessionsUsing(db, PACK), position) }),
      ...transcriptMethods({ record, dossier, review: { keep: () => false } }),
      ...exportMethods({ jobs, record, database: () => file, app: about.version, now }),
      ...takingAlong(sessionData({ record, desk: desk(db), weakSpots: weakSpots(db), app: about.version, now })),
      'forgetting.left': () => ok(forgetter(db, file).left()),
    })
    return ok({
      connect: (principal, send) => openConnection(principal, handlers, () => ({ now: now() }), send),
      async leave() {
        close()
        return ok(null)
      },
      close,
    })
  } catch (error) {
    close()
    return sqliteRefusal(error, file)
  }
}
