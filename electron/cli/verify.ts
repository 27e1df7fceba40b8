import { existsSync } from 'node:fs'
import { checkBundleFile } from '../export/bundle-check.ts'
import type { ZipVerification } from '../export/bundle-zip-verify.ts'
import { BAD_USE, DONE, FAILED, refused, type Io } from './io.ts'
import { readingFrom } from './read-database.ts'

/** `verify SESSION`: is the record of a session in the database whole? Always prints `{ok, events, firstBad}`; without `--json` also a sentence for people. */
export function verifyRecord(sessionId: string, { db, json }: { db?: string; json: boolean }, io: Io): Promise<number> {
  return readingFrom(db, io, (read) => {
    if (!read.record.session(sessionId)) return refused(io, { ok: false, reason: 'unknown-session', detail: `There is no session ${sessionId} in this database. \`tour-de-table sessions list\` shows those there are.` })
    return told(read.verify(sessionId), 'record', json, io)
  })
}

/** `verify --bundle FILE`: the same of a record or a zip that was exported, on any machine and without a database. */
export async function verifyBundleFile(file: string, json: boolean, io: Io): Promise<number> {
  if (!existsSync(file)) {
    io.err(`There is no file ${file}.`)
    return BAD_USE
  }
  const checked = await checkBundleFile(file)
  return checked.ok ? told(checked.value, 'bundle', json, io) : refused(io, checked)
}

function told({ ok, events, erased, firstBad, file }: ZipVerification, what: 'record' | 'bundle', json: boolean, io: Io): number {
  io.out(JSON.stringify({ ok, events, ...(erased !== undefined && { erased }), firstBad, ...(file !== undefined && { file }) }))
  if (!json) io.err(firstBad ? `The ${what} is not whole. ${file !== undefined ? 'First bad file' : firstBad.seq === 0 ? 'Its head' : `First bad event or line: ${firstBad.seq}`}: ${firstBad.reason}.` : `The ${what} is whole: ${events} events, chain and replay agree${erased === undefined ? '' : `; the words of ${erased} were erased and verify by their hashes`}. Tamper-evident on this machine, no proof of who wrote it.`)
  return ok ? DONE : FAILED
}
