import { sessionOf } from '../support/builders.ts'
import type { App } from '../../electron/compose.ts'
import type { Verification } from '../../electron/host/verify.ts'
import type { Chance } from './chance.ts'
import { nextMove } from './next-move.ts'
import type { ClientEvent } from '../../shared/debate/events.ts'
import { clientEventSchema } from '../../shared/debate/events.ts'

/** A host in this process, however it was put together. */
export type AnyHost = Pick<App, 'host' | 'record'> & { verify(id: string): Verification }

/** A seeded student at a table in this process: begins sessions, makes moves, and knows which commands were accepted as what. */
export function tableOf(chance: Chance) {
  const accepted = new Map<string, { session: string; seq: number }>()
  let session: string | null = null
  let number = 0
  return {
    accepted,
    /** The next move of the debate that is on; a new one where there is none or it is over. Null while none can be begun. */
    next({ host }: AnyHost): { session: string; commandId: string; event: ClientEvent } | null {
      const seen = session === null ? null : host.view(session)
      if (seen && !seen.ok) return null
      if (!seen || seen.value.view.status === 'closed') {
        const begun = host.createSession({ recipe: 'solo-sparring', seat: chance.pick(['kallas', 'meloni', 'macron', 'bettel']), asOf: '2026-03-31', timed: chance.in100(50), name: '', rounds: chance.whole(1, 2) })
        if (!begun.ok) return null
        session = begun.value.sessionId
        host.watch(session, () => {})
      }
      const view = host.view(session!)
      if (!view.ok) return null
      number += 1
      return { session: session!, commandId: `command-${number}`, event: clientEventSchema.parse(nextMove(view.value.view, `Speech ${number}: Europe needs a line of its own.`, chance)) }
    },
    /** Sends it; out: how it was refused, or null. */
    send(app: AnyHost, { session: id, commandId, event }: { session: string; commandId: string; event: ClientEvent }): { reason: string; detail: string } | null {
      const outcome = sessionOf(app, id).send(event, commandId)
      if (!outcome.ok) return outcome
      accepted.set(commandId, { session: id, seq: outcome.value.seq })
      return null
    },
  }
}

/** What must hold of a record whatever happened to it: every accepted command is where it was said to be, and every session is whole. */
export function losses({ record, verify }: AnyHost, accepted: ReadonlyMap<string, { session: string; seq: number }>): string[] {
  const gone = [...accepted].filter(([commandId, { session, seq }]) => record.outcome(session, commandId) !== seq).map(([commandId, { session, seq }]) => `command ${commandId}, accepted as entry ${seq} of ${session}, is not there`)
  const broken = record.sessions().flatMap(({ id }) => {
    const { firstBad } = verify(id)
    return firstBad ? [`session ${id}, entry ${firstBad.seq}: ${firstBad.reason}`] : []
  })
  return [...gone, ...broken]
}
