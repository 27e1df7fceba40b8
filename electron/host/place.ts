import { kindOf, stageOf } from '../../shared/debate/context.ts'
import type { DebateSnapshot } from '../../shared/debate/step.ts'
import type { Entry } from '../store/record.ts'

/** Where a session stands, as the lists show it without thawing it. */
export function placeOf({ context }: DebateSnapshot): Entry['place'] {
  const kind = kindOf(context)
  return { stage: kind, round: context.round, rounds: stageOf(context)?.rounds ?? 1, status: kind === 'closed' ? 'closed' : 'running' }
}
