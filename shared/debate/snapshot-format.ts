import { createActor } from 'xstate'
import { debateMachine, MACHINE_VERSION } from './machine.ts'
import type { DebateSnapshot } from './step.ts'

/** A snapshot as stored: JSON and the version of the machine that wrote it. Only this file knows the form. */
export interface FrozenSnapshot {
  version: number
  data: string
}

export function freeze(snapshot: DebateSnapshot): FrozenSnapshot {
  return { version: MACHINE_VERSION, data: JSON.stringify(debateMachine.getPersistedSnapshot(snapshot)) }
}

/** The live snapshot, or null when another machine wrote it or it cannot be thawed: then the record is replayed. */
export function thaw({ version, data }: FrozenSnapshot): DebateSnapshot | null {
  if (version !== MACHINE_VERSION) return null
  try {
    const snapshot = createActor(debateMachine, { snapshot: JSON.parse(data), input: undefined as never }).getSnapshot()
    return snapshot.status === 'error' ? null : snapshot
  } catch {
    return null
  }
}
