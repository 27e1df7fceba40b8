import { resolve } from 'node:path'
import { BAD_USE, DONE, refused, type Io } from './io.ts'
import { databaseFile, readingFrom } from './read-database.ts'
import { writeWhole } from './write-file.ts'

/** `sessions export`: everything that is stored of a session or of a participant, beside a running app too; it is only read. */
export async function exportData(session: string, { participant = null, out, db, json }: { participant?: string | null; out?: string; db?: string; json: boolean }, io: Io): Promise<number> {
  if (out !== undefined && resolve(out) === databaseFile(db)) {
    io.err('--out names the database itself; nothing was written.')
    return BAD_USE
  }
  return readingFrom(db, io, (read) => {
    const data = read.data(session, participant)
    if (!data.ok) return refused(io, data)
    if (out === undefined) {
      io.out(data.value.content.trimEnd())
      return DONE
    }
    const written = writeWhole(out, data.value.content)
    if (!written.ok) return refused(io, written)
    if (json) io.out(JSON.stringify({ session, file: out }))
    else io.err(`Wrote ${out}.`)
    return DONE
  })
}
