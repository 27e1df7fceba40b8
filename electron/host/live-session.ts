import type { DebateSnapshot } from '../../shared/debate/step.ts'
import type { Line } from '../../shared/debate/line.ts'
import type { CallError } from '../../shared/protocol/api.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { ParticipantRow } from '../store/record-reader.ts'
import { lazyBook, type Book, type LazyBook } from './book.ts'

/** A session in memory: the committed state, with its lines and argument graph, and nothing that is not committed. */
export interface LiveSession extends Readonly<Pick<Book, 'lines' | 'standing' | 'graph' | 'labels'>> {
  id: string
  snapshot: DebateSnapshot
  seq: number
  /** Hash of the last entry, to which the next is chained. */
  hash: string
  /** ISO; time never goes backwards in a record. */
  lastAt: string
  participant: ParticipantRow | null
  book: LazyBook
  /** First outcomes of refused commands, so that a resend gets the same answer; the accepted ones are in the record. */
  refused: Map<string, CallError>
}

/** `read` gives the committed lines; it is called when they are first needed, and throws when they cannot be read. */
export function liveSession(base: Pick<LiveSession, 'id' | 'snapshot' | 'seq' | 'hash' | 'lastAt' | 'participant'>, read: () => Line[]): LiveSession {
  const book = lazyBook(read)
  return {
    ...base, book, refused: new Map(),
    get lines() { return book.open().lines },
    get standing() { return book.open().standing },
    get graph() { return book.open().graph },
    get labels() { return book.open().labels },
  }
}

/** Takes over what was just committed. */
export function moveOn(live: LiveSession, next: { snapshot: DebateSnapshot; seq: number; hash: string; at: string; line: Line | null }): void {
  live.snapshot = next.snapshot
  live.seq = next.seq
  live.hash = next.hash
  live.lastAt = next.at
  if (next.line) live.book.add(next.line)
}

/** Enough for every command that a client can still be waiting for. */
const REMEMBERED = 200

/** What failed because of the disk, not because of a rule: the same command may succeed when it is sent again. */
const PASSING: ReadonlySet<Reason> = new Set<Reason>(['not-stored', 'disk-full', 'read-only', 'database-in-use', 'database-damaged'])

export function rememberRefusal(live: LiveSession, commandId: string, error: CallError): void {
  if (PASSING.has(error.reason)) return
  live.refused.set(commandId, error)
  const [oldest] = live.refused.keys()
  if (live.refused.size > REMEMBERED && oldest !== undefined) live.refused.delete(oldest)
}
