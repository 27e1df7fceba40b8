import { ok, refuse } from '../../shared/lib/result.ts'
import type { CallError } from '../../shared/protocol/api.ts'
import type { Opens } from '../host/door.ts'
import { keyHash } from '../store/seat-keys.ts'
import type { Admit, Caller } from './guard.ts'

/** Whose is the seat key with this hash, in this class? Null where it is nobody's, or was taken back. */
export type WhoHas = (sessionId: string, keyHash: string) => { participant: string } | null

export interface AdmissionOptions {
  sessionId: string
  connect: Opens
  whoHas: WhoHas
  /** Hash of the key by which a projector comes in. */
  projector: string
}

export interface Admission {
  admit: Admit
  /** Ends the connections of a person whose seat was taken back; each is told why. */
  drop(participant: string, why: CallError): void
}

/**
 * Who comes in by the door of a class, and as whom: without a key a visitor, with one whoever has it. The owner is never among them:
 * the secret of this laptop opens nothing here, since what goes over a network could be read on it.
 */
export function classAdmission({ sessionId, connect, whoHas, projector }: AdmissionOptions): Admission {
  const seated = new Map<string, Set<Caller>>()

  const asPerson = (participant: string, caller: Caller): ReturnType<Admit> => ok((send) => {
    const connection = connect({ kind: 'participant', sessionId, participant }, send)
    const callers = seated.get(participant) ?? new Set()
    seated.set(participant, callers.add(caller))
    return {
      ...connection,
      close() {
        callers.delete(caller)
        if (callers.size === 0 && seated.get(participant) === callers) seated.delete(participant)
        connection.close()
      },
    }
  })

  return {
    admit(caller) {
      if (caller.token === undefined) return ok((send) => connect({ kind: 'visitor', sessionId, from: caller.from }, send))
      const hash = keyHash(caller.token)
      if (hash === projector) return ok((send) => connect({ kind: 'projector', sessionId }, send))
      const who = whoHas(sessionId, hash)
      return who ? asPerson(who.participant, caller) : UNKNOWN_KEY
    },
    drop(participant, why) {
      for (const caller of seated.get(participant) ?? []) caller.end(why)
    },
  }
}

const UNKNOWN_KEY = refuse('unauthorised', 'What this device keeps opens no seat in this class: the seat was taken up on another device, or the teacher took it back, or it belongs to another lesson. The secret of the teacher’s own laptop is not taken here either. Nothing that was delivered is lost: join with the code, or ask your teacher for a link to your seat.')
