import { ok } from '../../../shared/lib/result.ts'
import type { Params } from '../../../shared/protocol/messages.ts'
import type { SessionData } from '../../export/session-data.ts'
import type { Peer } from '../connection.ts'
import type { Forgetting } from '../forgetting.ts'
import { progressTo } from './progress-to.ts'

/** What a person can do about everything that is stored of a session: take it along, and have it forgotten. */
export function forgettingMethods({ forgetting, data }: { forgetting: Forgetting; data: SessionData }) {
  return {
    'session.erase': async ({ sessionId, participant, names }: Params<'session.erase'>, peer: Peer) => {
      const done = await forgetting.forget({ session: sessionId, participant: participant ?? null, what: names ? 'texts-and-names' : 'texts' }, progressTo(peer))
      return done.ok ? ok({ lines: done.value.entries, cleaned: done.value.cleaned, left: done.value.left }) : done
    },
    'session.anonymise': async ({ sessionId, participant }: Params<'session.anonymise'>, peer: Peer) => {
      const done = await forgetting.forget({ session: sessionId, participant: participant ?? null, what: 'names' }, progressTo(peer))
      return done.ok ? ok({ cleaned: done.value.cleaned, left: done.value.left }) : done
    },
    'session.delete': async ({ sessionId }: Params<'session.delete'>, peer: Peer) => {
      const done = await forgetting.forget({ session: sessionId, participant: null, what: 'session' }, progressTo(peer))
      return done.ok ? ok({ cleaned: done.value.cleaned, left: done.value.left }) : done
    },
    ...takingAlong(data),
    'forgetting.left': async () => ok(await forgetting.left()),
    'forgetting.retry': async (_: Params<'forgetting.retry'>, peer: Peer) => ok(await forgetting.retry(progressTo(peer))),
    'forgetting.giveUp': ({ file, remove }: Params<'forgetting.giveUp'>) => forgetting.giveUp(file, remove),
  }
}

/** The part that changes nothing. */
export function takingAlong(data: SessionData) {
  return { 'session.export': ({ sessionId, participant }: Params<'session.export'>) => data(sessionId, participant ?? null) }
}
