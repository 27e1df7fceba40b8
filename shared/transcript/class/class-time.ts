import type { ClassStep } from '../../room/held-lines.ts'
import type { Say } from '../words/say.ts'
import type { ClassPart, ClassStage } from './part.ts'

/** The parts of the lesson with the minutes planned and the time on their clock. While the app was away no time passes. */
export function stagesOf(steps: readonly ClassStep[], say: Say): ClassStage[] {
  const { recipe } = steps[0]!.snapshot.context
  const used = recipe.stages.map(() => 0)
  const times = recipe.stages.map(() => 0)
  let before: ClassStep | null = null
  for (const step of steps) {
    const { stageIndex } = step.snapshot.context
    if (before?.snapshot.value.clock === 'running' && step.envelope.event.type !== 'recovered') {
      const index = before.snapshot.context.stageIndex
      used[index] = (used[index] ?? 0) + Date.parse(step.envelope.at) - Date.parse(before.envelope.at)
    }
    if (stageIndex !== before?.snapshot.context.stageIndex && times[stageIndex] !== undefined) times[stageIndex] += 1
    before = step
  }
  return recipe.stages.map(({ kind, title, minutes, rounds, chess }, index) => ({ kind, title: title ?? say.t(`stage.${kind}`), plannedMinutes: minutes * rounds * (chess ? 2 : 1), usedMs: used[index] ?? 0, times: times[index] ?? 0 }))
}

/** When the clock was stopped, and for how long; that it waits for the lesson to begin is no pause. */
export function pausesOf(steps: readonly ClassStep[]): ClassPart['pauses'] {
  const pauses: ClassPart['pauses'] = []
  let since: string | null = null
  let begun = false
  for (const { envelope: { at }, snapshot } of steps) {
    begun ||= snapshot.value.clock === 'running'
    const paused = begun && snapshot.value.clock === 'paused'
    if (paused && since === null) {
      pauses.push({ at, ms: null })
      since = at
    }
    if (!paused && since !== null) {
      pauses[pauses.length - 1] = { at: since, ms: Date.parse(at) - Date.parse(since) }
      since = null
    }
  }
  return pauses
}
