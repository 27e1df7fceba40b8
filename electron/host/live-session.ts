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

/** What is read when it is first needed: the committed lines, which throws when they cannot be read, who sits there, and the last hash. */
export interface ReadLater {
  lines: () => Line[]
  participant: () => ParticipantRow | null
  hash: () => string
}

export function liveSession(base: Pick<LiveSession, 'id' | 'snapshot' | 'seq' | 'lastAt'>, read: ReadLater): LiveSession {
  return Object.assign(new InMemory(read), base)
}

/** The parts of a live session that are read late. */
class InMemory {
  readonly book: LazyBook
  readonly refused = new Map<string, CallError>()
  readonly #read: ReadLater
  #person: ParticipantRow | null | undefined
  #hash: string | undefined
  constructor(read: ReadLater) {
    this.book = lazyBook(read.lines)
    this.#read = read
  }
  get participant() { return this.#person === undefined ? (this.#person = this.#read.participant()) : this.#person }
  set participant(person: ParticipantRow | null) { this.#person = person }
  get hash() { return (this.#hash ??= this.#read.hash()) }
  set hash(hash: string) { this.#hash = hash }
  get lines() { return this.book.open().lines }
  get standing() { return this.book.open().standing }
  get graph() { return this.book.open().graph }
  get labels() { return this.book.open().labels }
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
