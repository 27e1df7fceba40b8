import { refuse } from '../../../shared/lib/result.ts'
import type { Method } from '../../../shared/protocol/messages.ts'

const METHODS = [
  'class.create', 'class.addresses', 'class.open', 'class.close', 'class.door', 'class.newCode', 'class.reach', 'class.addPerson', 'class.namePerson', 'class.allocate', 'class.newDevice',
  'room.peek', 'room.join', 'room.watch', 'room.send', 'room.draft.load', 'room.draft.save',
] as const satisfies readonly Method[]

/** Not built yet: each says so. */
export const roomMethods = () => Object.fromEntries(METHODS.map((method) => [method, () => refuse('not-now', 'This is not built yet.')])) as Record<(typeof METHODS)[number], () => ReturnType<typeof refuse<'not-now'>>>
