import type { Line } from '../../../../shared/debate/line.ts'

/** Arguments of these seats, newest first: what can be named as evidence. */
export const spokenBy = (lines: readonly Line[], seats: readonly string[]): Line[] => lines.filter((line) => line.kind === 'speech' && line.seat !== null && seats.includes(line.seat)).toReversed()

/** What others said, newest first: what can be answered, asked about, ticked, or have moved one. */
export const spokenByOthers = (lines: readonly Line[], participant: string): Line[] => lines.filter((line) => line.kind === 'speech' && line.participant !== participant).toReversed()
