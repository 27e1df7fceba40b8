import { refuse } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { RecordReader } from '../../store/record-reader.ts'
import type { Peer } from '../connection.ts'
import type { ExportJobs, ExportWork } from '../export-jobs.ts'

interface Parts {
  jobs: ExportJobs
  record: Pick<RecordReader, 'session'>
  /** What a thread reads: the file of the database, or the bytes of one that is in memory. */
  database: () => ExportWork['database']
  /** Version of the app. */
  app: string
  /** ISO time. */
  now: () => string
}

/** Exports of sessions as files, made beside the app and fetched piece by piece. */
export function exportMethods({ jobs, record, database, app, now }: Parts) {
  return {
    'export.start': ({ sessions, formats, options }: Params<'export.start'>, peer: Peer) => {
      const unknown = sessions.find((id) => !record.session(id))
      if (unknown !== undefined && sessions.length === 1) return refuse('unknown-session', `There is no session ${unknown} in this database any more. Nothing was written.`)
      peer.ending.add(leave(jobs, peer))
      return jobs.start(peer, { database: database(), sessions: [...new Set(sessions)], formats: [...new Set(formats)], options, app, at: now() })
    },
    'export.progress': ({ job }: Params<'export.progress'>, peer: Peer) => jobs.progress(peer, job),
    'export.read': ({ job, offset }: Params<'export.read'>, peer: Peer) => jobs.read(peer, job, offset),
    'export.cancel': ({ job }: Params<'export.cancel'>, peer: Peer) => jobs.cancel(peer, job),
  }
}

const leaving = new WeakMap<Peer, () => void>()

/** One for each peer, however many exports it begins. */
function leave(jobs: ExportJobs, peer: Peer): () => void {
  const known = leaving.get(peer) ?? (() => jobs.left(peer))
  leaving.set(peer, known)
  return known
}
