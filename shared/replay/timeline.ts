import type { Line } from '../debate/line.ts'
import type { StageKind } from '../recipes/schema.ts'
import type { Moment } from './moment.ts'

/** Between two moments a replay waits as long as it really took, but at most so long, milliseconds … */
export const LONGEST_GAP_MS = 5_000
/** … and at least so long: the seats that play the record act within the same instant, and one wants to see each of them. */
const SHORTEST_GAP_MS = 700

const SAID: ReadonlySet<Line['kind']> = new Set(['speech', 'card', 'debrief', 'restatement', 'statement', 'proposal'])

/** One stage, or one round of it, as it went: from the moment `first` to `last`, counted from 0. */
export interface Section { index: number; kind: StageKind; round: number; rounds: number; first: number; last: number }

/** A session laid out for going through it. Places are numbers of moments, from 0. */
export interface Timeline {
  /** When a replay at speed 1 reaches each moment, milliseconds from its start; real gaps, compressed. */
  reached: readonly number[]
  /** Milliseconds since the debate began, in real time, without the time the app was away. */
  elapsed: readonly number[]
  sections: readonly Section[]
  /** The moments in which somebody spoke, put a text forward or played a card. */
  speeches: readonly number[]
}

/** A session's moments and lines → its timeline. */
export function timelineOf(moments: readonly Moment[], lines: readonly Line[]): Timeline {
  const said = new Set(lines.filter(({ kind }) => SAID.has(kind)).map(({ seq }) => seq))
  const reached: number[] = []
  const elapsed: number[] = []
  const sections: Section[] = []
  for (const [place, { at, what, view }] of moments.entries()) {
    const before = moments[place - 1]
    const gap = before ? Math.max(0, Date.parse(at) - Date.parse(before.at)) : 0
    reached.push(before ? reached[place - 1]! + Math.min(LONGEST_GAP_MS, Math.max(SHORTEST_GAP_MS, gap)) : 0)
    elapsed.push(before ? elapsed[place - 1]! + (what === 'recovered' ? 0 : gap) : 0)
    const open = sections.at(-1)
    const { stage } = view
    if (open?.index === stage.index && open.round === stage.round) open.last = place
    else sections.push({ index: stage.index, kind: stage.kind, round: stage.round, rounds: stage.rounds, first: place, last: place })
  }
  return { reached, elapsed, sections, speeches: moments.flatMap(({ seq }, place) => (said.has(seq) ? [place] : [])) }
}

/** The section in which a place lies. */
export const sectionAt = ({ sections }: Timeline, place: number): Section => sections.find(({ last }) => place <= last) ?? sections.at(-1)!

/** The next or the previous speech or card from a place; where there is none, the place itself. */
export function stepSpeech({ speeches }: Timeline, place: number, by: 1 | -1): number {
  return (by === 1 ? speeches.find((each) => each > place) : speeches.findLast((each) => each < place)) ?? place
}

/** The beginning of the next stage or round; backwards the beginning of this one, and from there that of the one before. At the ends: the first or last moment. */
export function stepSection({ sections, reached }: Timeline, place: number, by: 1 | -1): number {
  return by === 1 ? (sections.find(({ first }) => first > place)?.first ?? reached.length - 1) : (sections.findLast(({ first }) => first < place)?.first ?? 0)
}

/** The last moment that a replay has reached after so many milliseconds. */
export const placeReached = ({ reached }: Timeline, ms: number): number => lastUpTo(reached, ms)

/** How two sessions are kept side by side. */
export type Tie = 'stage' | 'time'

/**
 * Where the other session stood when this one stood at `place`: by time, as long after its beginning; by stage, as many entries into the
 * same stage and round, or at the end of what comes before it there.
 */
export function tiedPlace(here: Timeline, place: number, there: Timeline, tie: Tie): number {
  if (tie === 'time') return lastUpTo(there.elapsed, here.elapsed[place] ?? 0)
  const now = sectionAt(here, place)
  const same = there.sections.find(({ index, round }) => index === now.index && round === now.round)
  if (same) return place === now.last ? same.last : Math.min(same.first + place - now.first, same.last)
  return there.sections.findLast(({ index, round }) => index < now.index || (index === now.index && round < now.round))?.last ?? 0
}

/** The place of the last number that is not greater; numbers never fall. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
