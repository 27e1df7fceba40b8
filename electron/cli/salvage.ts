import { resolve } from 'node:path'
import { contentDir } from '../content-dir.ts'
import { isComplete, salvage } from '../salvage.ts'
import { reportLines } from '../salvage-report.ts'
import { BAD_USE, DONE, FAILED, refused, type Io } from './io.ts'
import { databaseFile } from './read-database.ts'

/**
 * `salvage`: prints the report, as lines for people or as JSON. Out: 0 everything is in the new database, 1 something of it is not, or
 * nothing was made; 2 the arguments name nothing that can be salvaged, or a place that is taken.
 */
export async function salvageDatabase({ db, out, json }: { db: string | undefined; out: string | null; json: boolean }, io: Io): Promise<number> {
  const done = await salvage({ db: databaseFile(db), out: out === null ? null : resolve(out), contentDir: contentDir() })
  if (!done.ok) {
    const code = refused(io, done)
    return done.reason === 'file-exists' || done.reason === 'not-a-database' ? BAD_USE : code
  }
  if (json) io.out(JSON.stringify(done.value))
  else for (const line of reportLines(done.value)) io.out(line)
  return isComplete(done.value) ? DONE : FAILED
}
