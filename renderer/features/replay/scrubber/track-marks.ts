import type { Line } from '../../../../shared/debate/line.ts'
import type { Replayed } from '../replayed.ts'

/** Where a place stands on the track, 0 to 1. */
export function shareOf({ timeline: { reached } }: Replayed, place: number): number {
  const total = reached.at(-1) ?? 0
  return total === 0 ? 0 : (reached[place] ?? 0) / total
}

/** One stage on the track: where it begins and ends, 0 to 1, and where its rounds begin. */
export interface StageMark { index: number; kind: string; from: number; to: number; rounds: number[] }

/** Stages as they went; one that was come back to after a move was taken back stands there twice. */
export function stageMarks(replayed: Replayed): StageMark[] {
  const marks: StageMark[] = []
  for (const { index, kind, first } of replayed.timeline.sections) {
    const at = shareOf(replayed, first)
    const open = marks.at(-1)
    if (open?.index === index) open.rounds.push(at)
    else marks.push({ index, kind, from: at, to: 1, rounds: [] })
    const before = marks.at(-2)
    if (before && open?.index !== index) before.to = at
  }
  return marks
}

/** The speeches and cards of one seat, as ticks in its lane. */
export interface Lane { seat: string; speeches: number[]; cards: number[] }

/** One lane for each seat, in the order of the table. */
export function lanes(replayed: Replayed): Lane[] {
  const at = new Map(replayed.moments.map(({ seq }, place) => [seq, shareOf(replayed, place)]))
  const said = (seat: string, kind: Line['kind']) => replayed.lines.flatMap((line) => (line.seat === seat && line.kind === kind ? [at.get(line.seq) ?? 0] : []))
  return replayed.moments[0]!.view.seats.map(({ seat }) => ({ seat, speeches: said(seat, 'speech'), cards: said(seat, 'card') }))
}
