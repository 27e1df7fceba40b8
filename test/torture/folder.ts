import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileIn } from '../support/builders.ts'
import { join } from 'node:path'

/** Does `task` with the path of a database in a new folder, which is gone afterwards. */
export async function inFolder<T>(task: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-torture-'))
  try {
    return await task(fileIn(folder), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
