import { perObject } from '../lib/per-object.ts'
import { contextOf } from './context.ts'
import { debateMachine, MACHINE_VERSION } from './machine.ts'
import type { DebateSnapshot } from './step.ts'

/** A snapshot as stored: JSON and the version of the machine that wrote it. Only this file knows the form. */
export interface FrozenSnapshot {
  version: number
  data: string
}

/** XState looks through the whole context for actors, which costs more than writing it; there are none in it. */
const EMPTY = {}

export function freeze(snapshot: DebateSnapshot): FrozenSnapshot {
  const shell = debateMachine.getPersistedSnapshot({ ...snapshot, context: EMPTY } as unknown as DebateSnapshot)
  return { version: MACHINE_VERSION, data: `{${members({ ...shell, context: snapshot.context }, contextText)}}` }
}

/** An entry changes little of a large class: what it left alone is not written out again. The same text as `JSON.stringify` makes. */
const contextText = (name: string, value: object): string => (name === 'context' ? `{${members(value, roomText)}}` : JSON.stringify(value))
const roomText = (name: string, value: object): string => (name === 'room' ? `{${members(value, (_, part) => textOf(part))}}` : textOf(value))

const members = (of: object, text: (name: string, value: object) => string): string => Object.entries(of).flatMap(([name, value]: [string, unknown]) => (value === undefined ? [] : `${JSON.stringify(name)}:${typeof value === 'object' && value !== null ? text(name, value) : JSON.stringify(value)}`)).join(',')

const textOf = perObject((value: object) => JSON.stringify(value))

/** The live snapshot, or null when another machine wrote it or it cannot be thawed: then the record is replayed. */
export function thaw({ version, data }: FrozenSnapshot): DebateSnapshot | null {
  if (version !== MACHINE_VERSION) return null
  try {
    const stored = JSON.parse(data)
    if (stored.status !== 'active' || !fits(stored.context, CONTEXT)) return null // XState takes any
    const snapshot = debateMachine.resolveState({ value: stored.value, context: stored.context })
    const asStored = JSON.stringify(snapshot.value) === JSON.stringify(stored.value) // a missing region is filled in silently
    return asStored ? snapshot : null
  } catch {
    return null
  }
}

/** A context with all its fields: what a stored one is compared with. */
const CONTEXT = contextOf({
  type: 'open', pack: { id: '', version: '', hash: '' }, recipe: { id: '', title: '', basis: '', stages: [] }, asOf: '', seed: '', seats: [], timed: false, level: 'standard', lead: '',
}, 0)

/** Has `value` every field of `model`, of the same kind? Fields that are null in the model may be anything but missing. */
function fits(value: unknown, model: unknown): boolean {
  if (model === null) return value !== undefined
  if (typeof model !== 'object' || Array.isArray(model)) return typeof value === typeof model && Array.isArray(value) === Array.isArray(model)
  return typeof value === 'object' && value !== null && Object.entries(model).every(([key, part]) => fits((value as Record<string, unknown>)[key], part))
}
