import type { ClassPart } from '../../shared/transcript/class/part.ts'
import type { Transcript } from '../../shared/transcript/transcript.ts'
import type { Cell } from './csv-cell.ts'

export const TIME_COLUMNS = ['of', 'stage', 'title', 'seat', 'person', 'limit_ms', 'used_ms', 'turns', 'begun', 'at'] as const
type TimeRow = Partial<Record<(typeof TIME_COLUMNS)[number], Cell>>

/** The time of each stage, seat and person, and each pause; `of` says which. No rows where times are left out. */
export function timeRows({ class: part, seats, time, leftOut }: Transcript): TimeRow[] {
  if (leftOut.includes('times')) return []
  if (part) return classTime(part)
  const used = time.reduce((sum, { usedMs }) => sum + usedMs, 0)
  const played = time.length === 0 ? [] : seats.filter((seat) => seat.played === 'student')
  return [
    ...time.map(({ stage, title, limitMs, usedMs }): TimeRow => ({ of: 'stage', stage, title, limit_ms: limitMs, used_ms: usedMs })),
    ...played.flatMap(({ seat, figure, playedBy }): TimeRow[] => [{ of: 'seat', title: figure, seat, used_ms: used }, { of: 'person', seat, person: playedBy, used_ms: used }]),
  ]
}

const MINUTE = 60_000

function classTime({ stages, seats, pauses }: ClassPart): TimeRow[] {
  return [
    ...stages.map(({ kind, title, plannedMinutes, usedMs, times }): TimeRow => ({ of: 'stage', stage: kind, title, limit_ms: plannedMinutes === 0 ? null : plannedMinutes * MINUTE, used_ms: usedMs, begun: times })),
    ...seats.flatMap(({ seat, title, usedMs, turns, people }): TimeRow[] => [
      { of: 'seat', title, seat, used_ms: usedMs, turns },
      ...people.map((person): TimeRow => ({ of: 'person', title, seat, person: person.name, used_ms: person.usedMs, turns: person.turns })),
    ]),
    ...pauses.map(({ at, ms }): TimeRow => ({ of: 'pause', used_ms: ms, at })),
  ]
}
