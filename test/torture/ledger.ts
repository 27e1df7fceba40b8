import type { ClientEventInput } from '../../shared/debate/events.ts'
import type { Correction } from '../../shared/debate/events.ts'
import type { Params } from '../../shared/protocol/messages.ts'

/** A command that a student or the facilitator sent, and what came of it. */
export interface Sent {
  commandId: string
  session: string
  event: ClientEventInput | Correction | Params<'room.send'>['event']
  /** `flying` until an answer comes, however many connections that takes. */
  state: 'flying' | 'accepted' | 'refused'
  /** As which entry it was acknowledged. */
  seq: number | null
  reason: string | null
  /** Where a kill left it unanswered: as which entry it was found in the record then. */
  foundAs: number | null
}

/** Everything that was sent to one database and everything that was promised about it. */
export interface Ledger {
  sent: Map<string, Sent>
  /** Sessions whose beginning was acknowledged. */
  begun: Set<string>
  /** What must not be and was. */
  findings: string[]
  accepted(command: Sent, seq: number): void
}

export function ledger(): Ledger {
  const findings: string[] = []
  return {
    sent: new Map(), begun: new Set(), findings,
    accepted(command, seq) {
      const before = command.seq ?? command.foundAs
      if (before !== null && before !== seq) findings.push(`command ${command.commandId} of session ${command.session} was entry ${before} and is now said to be ${seq}`)
      Object.assign(command, { state: 'accepted', seq })
    },
  }
}
