import { parentPort, workerData } from 'node:worker_threads'
import { composeReading } from '../reading.ts'
import { runExport, type Exported, type ExportTask } from './export-task.ts'

/** What a thread that exports is given. `database`: its file, or the bytes of one that is in memory. */
export interface WorkerTask extends ExportTask { database: string | Uint8Array }

/** What it says of its work. */
export type WorkerNews =
  | { t: 'progress'; done: number; of: number; doing: { session: string; format: string } }
  | { t: 'done'; exported: Exported }
  | { t: 'failed'; detail: string }

/** Exports in a thread of its own, so that the clocks of a class go on meanwhile, and so that it can be ended at any moment. */
async function work({ database, ...task }: WorkerTask, tell: (news: WorkerNews) => void): Promise<void> {
  const opened = composeReading(database)
  if (!opened.ok) return tell({ t: 'failed', detail: opened.detail })
  try {
    tell({ t: 'done', exported: await runExport(opened.value, task, (done, of, doing) => tell({ t: 'progress', done, of, doing })) })
  } catch (error) {
    tell({ t: 'failed', detail: failed(error) })
  } finally {
    opened.value.close()
  }
}

function failed(error: unknown): string {
  const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  return full ? 'The disk is full, so the export was not made. Make room and try again; the debates are kept.' : `${error instanceof Error ? error.message : String(error)}`
}

if (parentPort) {
  const port = parentPort
  await work(workerData as WorkerTask, (news) => port.postMessage(news))
}
