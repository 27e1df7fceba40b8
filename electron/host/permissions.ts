import type { Guest } from '../../shared/protocol/api.ts'
import type { Method } from '../../shared/protocol/messages.ts'
import type { Principal } from './connection.ts'

/** Who besides this laptop's own pages may call what. A new method is the owner's alone until it is named here. */
const BESIDES_OWNER: Partial<Record<Method, readonly Guest[]>> = {
  'app.info': ['visitor', 'participant', 'projector'],
  'room.peek': ['visitor', 'participant'],
  'room.join': ['visitor', 'participant'],
  'room.watch': ['participant', 'projector'],
  'room.send': ['participant'],
  'room.draft.load': ['participant'],
  'room.draft.save': ['participant'],
  'dossier.search': ['participant', 'projector'],
  'dossier.position': ['participant', 'projector'],
  'dossier.claims': ['participant', 'projector'],
  'dossier.brief': ['participant', 'projector'],
  'dossier.reading': ['participant', 'projector'],
  'dossier.quotes': ['participant', 'projector'],
  'dossier.departures': ['participant', 'projector'],
  'dossier.epilogue': ['participant', 'projector'],
  'citation.of': ['participant', 'projector'],
}

/** May somebody of this kind call this method at all? Asked before a parameter is looked at. */
export const mayCall = (who: Guest, method: Method): boolean => who === 'owner' || (BESIDES_OWNER[method]?.includes(who) ?? false)

/** Everybody who came by the door of a class is in that session and in no other. */
export function isInOwnSession(principal: Principal, params: object): boolean {
  return principal.kind === 'owner' || !('sessionId' in params) || params.sessionId === principal.sessionId
}
