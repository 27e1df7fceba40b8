import type { DebateContext } from './context.ts'

/** When the running clock reaches its limit (milliseconds since 1970), or null: no limit, not running, or over already. */
export function deadlineOf({ clock }: DebateContext): number | null {
  if (clock.limitMs === null || clock.startedAt === null || clock.overTime) return null
  return clock.startedAt + Math.max(0, clock.limitMs - clock.usedMs)
}
