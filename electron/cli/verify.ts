import { DONE, FAILED, refused, type Io } from './io.ts'
import { readingFrom } from './read-database.ts'

/** `verify`: is the record of a session whole? Always prints `{ok, events, firstBad}`; without `--json` also a sentence for people. */
export function verifyRecord(sessionId: string, { db, json }: { db?: string; json: boolean }, io: Io): number {
  return readingFrom(db, io, (read) => {
    if (!read.record.session(sessionId)) return refused(io, { ok: false, reason: 'unknown-session', detail: `There is no session ${sessionId} in this database. \`tour-de-table sessions list\` shows those there are.` })
    const { ok, events, firstBad } = read.verify(sessionId)
    io.out(JSON.stringify({ ok, events, firstBad }))
    if (!json) io.err(firstBad ? `The record is not whole. First bad event: ${firstBad.seq}: ${firstBad.reason}.` : `The record is whole: ${events} events, chain and replay agree.`)
    return ok ? DONE : FAILED
  })
}
