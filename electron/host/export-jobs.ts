import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '../../shared/lib/result.ts'
import type { ExportProgress, Results } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { Exported } from '../export/export-task.ts'
import type { WorkerNews, WorkerTask } from '../export/export-worker.ts'
import { exportWorkerFile } from '../export/worker-file.ts'
import { isAlive } from '../is-alive.ts'
import type { Schedule } from './clock-driver.ts'

/** At once; each takes a core and the memory of a session in all formats. */
const MOST_JOBS = 2
/** How long a result waits to be fetched, milliseconds. */
const KEPT_MS = 10 * 60_000
/** What is read at a time, bytes. */
const CHUNK = 512 * 1024

const PREFIX = 'tour-de-table-export-'

export type ExportWork = Omit<WorkerTask, 'folder'>

/** Exports for pages: each in a thread of its own, its result in a folder that only this user can read, until it was fetched. A job belongs to who began it. */
export interface ExportJobs {
  start(owner: object, work: ExportWork): Result<Results['export.start'], Reason>
  progress(owner: object, job: string): Result<ExportProgress, Reason>
  /** A piece of the result. After the last one the result is gone. */
  read(owner: object, job: string, offset: number): Result<Results['export.read'], Reason>
  cancel(owner: object, job: string): Result<null, Reason>
  /** They are gone: so is all that was theirs. */
  left(owner: object): void
  /** Something of this session was taken out for good: nothing that was made of it may stay. */
  forgotten(session: string): void
  stop(): void
}

interface Job {
  owner: object
  sessions: readonly string[]
  folder: string
  progress: ExportProgress
  exported: Exported | null
  /** Ends the thread and forgets the timer. */
  end: () => void
}

/** `program`: the file that the thread runs; `now`: of the wall, for folders of before. */
export function exportJobs({ schedule, program = exportWorkerFile }: { schedule: Schedule; program?: () => string }): ExportJobs {
  const jobs = new Map<string, Job>()
  let isSwept = false

  const mine = (owner: object, id: string): Job | null => {
    const job = jobs.get(id)
    return job?.owner === owner ? job : null
  }

  /** A thread that is ended may still be writing: only when it is gone can its folder be removed for certain. */
  function drop(id: string): void {
    const job = jobs.get(id)
    jobs.delete(id)
    job?.end()
  }

  function dropWhere(is: (job: Job) => boolean): void {
    for (const [id, job] of jobs) if (is(job)) drop(id)
  }

  function begin(owner: object, work: ExportWork): string {
    const id = randomUUID()
    const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)) // for this user alone
    const worker = new Worker(program(), { workerData: { ...work, folder } satisfies WorkerTask, stdout: false, stderr: false })
    let forgetTimer = () => {}
    const job: Job = {
      owner, sessions: work.sessions, folder, exported: null,
      progress: { state: 'working', done: 0, of: work.sessions.length * work.formats.length, doing: null, file: null, detail: '' },
      end() {
        if (job.progress.state === 'working') job.progress = { ...job.progress, state: 'cancelled', doing: null }
        job.exported = null
        forgetTimer()
        void worker.terminate().finally(() => remove(folder))
        remove(folder)
      },
    }
    const ended = (progress: Partial<ExportProgress>) => {
      if (job.progress.state !== 'working') return
      job.progress = { ...job.progress, doing: null, ...progress }
      if (job.progress.state === 'failed') remove(folder)
    }
    worker.on('message', (news: WorkerNews) => {
      if (news.t === 'progress') job.progress = { ...job.progress, done: news.done, of: news.of, doing: news.doing }
      else if (news.t === 'failed') ended({ state: 'failed', detail: news.detail })
      else {
        job.exported = news.exported
        const { name, mime, bytes, detail } = news.exported
        ended({ state: 'done', done: job.progress.of, file: { name, mime, bytes }, detail })
      }
    })
    worker.on('error', (error: Error) => ended({ state: 'failed', detail: `The export went wrong (${error.message}). Nothing was written; the debates are kept.` }))
    worker.on('exit', () => {
      ended({ state: 'failed', detail: 'The export was broken off. Nothing was written; the debates are kept.' })
      if (jobs.get(id) === job) forgetTimer = schedule(() => drop(id), KEPT_MS)
    })
    jobs.set(id, job)
    return id
  }

  return {
    start(owner, work) {
      if ([...jobs.values()].filter(({ progress }) => progress.state === 'working').length >= MOST_JOBS) return refuse('busy', `${MOST_JOBS} exports are being made already. Wait for one of them, or cancel it; nothing was begun.`)
      try {
        if (!isSwept) sweep()
        isSwept = true
        return ok({ job: begin(owner, work) })
      } catch (error) {
        return refuse('failed', `The export could not be begun: ${error instanceof Error ? error.message : String(error)}. Nothing was written; the debates are kept.`)
      }
    },
    progress(owner, id) {
      const job = mine(owner, id)
      return job ? ok(job.progress) : UNKNOWN
    },
    read(owner, id, offset) {
      const job = mine(owner, id)
      if (!job) return UNKNOWN
      const { exported } = job
      if (!exported || offset > exported.bytes) return refuse('not-now', exported ? 'The file is shorter than that.' : 'The file is not ready yet, or was not made. Nothing was read.')
      const piece = pieceOf(exported.path, offset)
      const next = offset + piece.length
      if (next < exported.bytes && piece.length > 0) return ok({ base64: piece.toString('base64'), next })
      drop(id)
      return ok({ base64: piece.toString('base64'), next: null })
    },
    cancel(owner, id) {
      const job = mine(owner, id)
      if (!job) return UNKNOWN
      if (job.progress.state === 'working') job.end()
      else drop(id)
      return ok(null)
    },
    left: (owner) => dropWhere((job) => job.owner === owner),
    forgotten: (session) => dropWhere(({ sessions }) => sessions.includes(session)),
    stop: () => dropWhere(() => true),
  }
}

const UNKNOWN = refuse('unknown-job' as const, 'There is no such export of yours any more: it was fetched, cancelled, or waited for longer than ten minutes. Export again; the debates are kept.')

function pieceOf(path: string, offset: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.alloc(CHUNK)
    return piece.subarray(0, readSync(file, piece, 0, CHUNK, offset))
  } finally {
    closeSync(file)
  }
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 2 })

/** Folders that a kill left behind: of a process that is gone, or older than a day. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^tour-de-table-export-(\d+)-/.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(pid)) continue
    const folder = join(tmpdir(), name)
    try {
      if (!isAlive(pid) || Date.now() - statSync(folder).mtimeMs > 24 * 3_600_000) remove(folder)
    } catch {
      // another user's, or gone meanwhile
    }
  }
}
