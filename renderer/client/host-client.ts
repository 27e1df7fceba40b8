import type { RestoredMark } from '../../shared/backup/restored.ts'
import type { Guest, Results } from '../../shared/protocol/api.ts'
import type { RoomUpdate } from '../../shared/room/room-view.ts'
import type { Method, Params } from '../../shared/protocol/messages.ts'
import type { Reason } from '../../shared/protocol/reasons.ts'
import type { ServerMessage } from '../../shared/protocol/api.ts'

/** `refused`: the host does not want this page (wrong address, other version); it does not try again. */
export type Status = 'connecting' | 'open' | 'lost' | 'refused'

/** What the host says no with, and the one thing that a page finds out by itself. */
export type FailureReason = Reason | 'connection-lost'

/** A call that was not carried out; `detail` says in English what was kept and what to do. */
export class CallFailure extends Error {
  readonly reason: FailureReason
  readonly detail: string
  constructor(reason: FailureReason, detail: string) {
    super(`${reason}: ${detail}`)
    this.name = 'CallFailure'
    this.reason = reason
    this.detail = detail
  }
}

/** Any thrown thing as a `CallFailure`, so that screens have one shape to show. */
export const asFailure = (error: unknown): CallFailure =>
  error instanceof CallFailure ? error : new CallFailure('failed', error instanceof Error ? error.message : String(error))

export type Update = Extract<ServerMessage, { t: 'update' }>

/** What this page is to the app, and of which class. */
export interface Standing { as: Guest; sessionId: string | null }

/** What is told beside the sessions: how far a backup is; that something was erased or deleted; that the database was opened anew; that another one was put in its place while this page was away. */
export type News = Extract<ServerMessage, { t: 'progress' | 'reopened' | 'forgotten' }> | { t: 'replaced'; mark: RestoredMark | null }

/** The one door from the interface to its host, the same over IPC and WebSocket. */
export interface HostClient {
  readonly kind: 'electron' | 'browser'
  /** Carries out one call; rejects with `CallFailure`. */
  call<M extends Method>(method: M, params: Params<M>): Promise<Results[M]>
  /** Views and lines of watched sessions, as they are committed. */
  onUpdate(listener: (update: Update) => void): () => void
  /** What changed in watched classes. */
  onRoom(listener: (update: RoomUpdate) => void): () => void
  onNews(listener: (news: News) => void): () => void
  status(): Status
  /** Why the host refused; null otherwise. */
  refusal(): CallFailure | null
  onStatus(listener: () => void): () => void
  /** Null before the first welcome. */
  standing(): Standing | null
  /** Opens the address of a source outside the app; null where a plain link does it. */
  openSource: ((url: string) => void) | null
}
