import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentDir } from '../content-dir.ts'

/** The program of the thread that exports: its source in a checkout, where Node runs it as it is; else what the build made of it. */
export function exportWorkerFile(): string {
  const source = join(import.meta.dirname, 'export-worker.ts')
  return existsSync(source) ? source : join(dirname(contentDir()), 'out', 'main', 'export-worker.js')
}
