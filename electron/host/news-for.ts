import type { ServerMessage } from '../../shared/protocol/api.ts'
import type { Principal } from './connection.ts'

/**
 * What somebody is told of the news that goes to every page. Guests of a class learn nothing of other sessions, of files, nor of
 * half-written speeches that a restore left out; null: nothing at all.
 */
export function newsFor(principal: Principal, news: ServerMessage): ServerMessage | null {
  if (principal.kind === 'owner') return news
  if (news.t === 'forgotten') return news.sessionId === principal.sessionId ? news : null
  if (news.t !== 'reopened' || news.restored === null) return news.t === 'reopened' ? news : null
  const none = { sessions: 0, lines: 0 }
  return { t: 'reopened', restored: { lost: none, back: none, mark: news.restored.mark, from: '', before: null, drafts: [], setAside: null } }
}
