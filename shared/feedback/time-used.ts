import type { OpenEvent } from '../debate/events.ts'
import type { Line } from '../debate/line.ts'
import { clockTime } from '../words/clock-time.ts'
import { stageTitle } from '../words/english.ts'
import type { Feedback, Hint } from './feedback.ts'
import { counted, hint } from './hint.ts'

type StageTime = Feedback['time'][number]

/** Below this share of a stage's time a hint says that time was left. Ours. */
const LITTLE = 0.5

/**
 * Floor time of a seat per stage, in milliseconds, for the stages in which it had the floor. A line's `usedMs` counts from the
 * start of its round (a concession keeps the floor), so the last line of a round says it all.
 */
export function timeUsed(lines: readonly Line[], seat: string, { recipe, timed }: Pick<OpenEvent, 'recipe' | 'timed'>): StageTime[] {
  return recipe.stages.flatMap(({ kind, minutes, rounds }) => {
    const clocked = lines.filter((line) => line.stage === kind && line.seat === seat && line.usedMs !== null)
    if (clocked.length === 0) return []
    const byRound = [...Map.groupBy(clocked, (line) => line.round).values()]
    const usedMs = byRound.reduce((sum, round) => sum + Math.max(...round.map((line) => line.usedMs ?? 0)), 0)
    return [{ stage: kind, limitMs: timed && minutes > 0 ? minutes * rounds * 60_000 : null, usedMs }]
  })
}

/** Speeches over time, and stages in which most of the time was left. */
export function timeHints(lines: readonly Line[], seat: string, time: readonly StageTime[]): Hint[] {
  const over = lines.filter((line) => line.seat === seat && line.kind === 'speech' && line.overTime)
  const left = time.filter(({ limitMs, usedMs }) => limitMs !== null && usedMs < limitMs * LITTLE)
  return [
    ...(over.length > 0 ? [hint({
      aspect: 'time', rule: 'time.over', params: { count: String(over.length) }, text: `${counted(over.length, 'speech', 'speeches')} went over time.`,
    }, over.map(({ seq }) => seq))] : []),
    ...left.map(({ stage, limitMs, usedMs }) => {
      const params = { stage, used: clockTime(usedMs), limit: clockTime(limitMs ?? 0) }
      const text = `${stageTitle(stage)}: ${params.used} of ${params.limit} used.`
      return hint({ aspect: 'time', rule: 'time.left', params, text }, lines.filter((line) => line.stage === stage && line.seat === seat && line.usedMs !== null).map(({ seq }) => seq))
    }),
  ]
}
