import type { RoomView } from '../../../../shared/room/room-view.ts'
import { notBegun } from '../../../room/not-begun.ts'

/** The one thing that most likely comes next, on the dark button. */
export type NextStep =
  | { kind: 'start' } | { kind: 'resume' } | { kind: 'turn'; round: number } | { kind: 'stage'; index: number } | { kind: 'end' } | { kind: 'over' }

/** What comes next in a class: start, go on after a pause, the next turn, the next part, the end. */
export function nextStep({ status, stage, stages, clock }: Pick<RoomView, 'status' | 'stage' | 'stages' | 'clock'>): NextStep {
  if (status === 'closed') return { kind: 'over' }
  if (clock.status === 'paused') return notBegun({ status, stage, clock }) ? { kind: 'start' } : { kind: 'resume' }
  if (stage.round < stage.rounds) return { kind: 'turn', round: stage.round + 1 }
  return stage.index + 1 < stages.length ? { kind: 'stage', index: stage.index + 1 } : { kind: 'end' }
}

/** `pins:3` → what is missing and how many; others stand for themselves. */
export function missingParts(missing: readonly string[]): { what: string; count: number }[] {
  return missing.map((each) => {
    const [what = each, count] = each.split(':')
    return { what, count: Number(count ?? 1) }
  })
}

/** Where a part that may be left out comes next, the index after it; null otherwise. */
export function afterOptional({ stage, stages }: Pick<RoomView, 'stage' | 'stages'>): number | null {
  const next = stages[stage.index + 1]
  return next?.optional && stage.index + 2 < stages.length ? stage.index + 2 : null
}
