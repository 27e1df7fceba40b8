import { scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import type { StanceDot, StanceLine } from '../../../../shared/study/pictures/pictures.ts'
import { meanByDay } from '../../../../shared/study/pictures/stance.ts'

/** Pixels. A band is the height of one step of stance; dots of one day stand beside and above one another in it. */
const LEFT = 98, RIGHT = 14, TOP = 34, TITLE = 28, BAND = 25, GAP = 20, APART = 8.6
/** The winter of the debate takes this share of the width, however long the years before it were. */
const WINTER_SHARE = 0.64
const STANCES = [2, 1, 0, -1, -2] as const
const DAY = 24 * 60 * 60_000

export interface PlacedDot { dot: StanceDot; x: number; y: number; /** Where its date spans more than a day: from and to. */ span: [number, number] | null }
export interface PlacedLine { line: StanceLine; top: number; levels: { stance: number; y: number }[]; dots: PlacedDot[]; path: string }
export interface StanceLayout { width: number; height: number; left: number; right: number; lines: PlacedLine[]; ticks: { x: number; label: string; month: boolean }[]; winter: number | null }

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Where everything of the picture stands. In: the lines to draw, the day on which the winter begins, the width in pixels, how a month is called. */
export function stanceLayout(lines: readonly StanceLine[], winterDay: string | null, width: number, monthName: (month: string) => string): StanceLayout {
  const days = lines.flatMap(({ dots }) => dots.flatMap(({ from, to }) => [at(from), at(to)]))
  const [first, last] = [Math.min(...days, Infinity), Math.max(...days, -Infinity)]
  const right = width - RIGHT
  if (days.length === 0) return { width, height: TOP, left: LEFT, right, lines: [], ticks: [], winter: null }
  const winter = winterDay !== null && at(winterDay) > first && at(winterDay) < last ? at(winterDay) : null
  const start = Date.UTC(new Date(first).getUTCFullYear(), 0, 1)
  const end = last + 5 * DAY
  const split = LEFT + (1 - WINTER_SHARE) * (right - LEFT)
  const scale = winter === null ? scaleUtc([start, end], [LEFT, right]) : scaleUtc([start, winter, end], [LEFT, split, right])
  const step = TITLE + STANCES.length * BAND + GAP
  return {
    width, height: TOP + lines.length * step, left: LEFT, right,
    winter: winter === null ? null : scale(winter),
    ticks: ticksOf(start, winter, end, (time) => scale(time), monthName),
    lines: lines.map((each, index) => {
      const top = TOP + index * step
      const levelOf = (stance: number) => top + TITLE + (2 - stance + 0.5) * BAND
      const path = line<{ day: string; mean: number }>(({ day }) => scale(at(day)), ({ mean }) => levelOf(mean))(meanByDay(each.dots)) ?? ''
      return { line: each, top, levels: STANCES.map((stance) => ({ stance, y: levelOf(stance) })), dots: placed(each.dots, (day) => scale(at(day)), levelOf), path }
    }),
  }
}

/** Each dot as near to its day as the dots before it let it stand. */
function placed(dots: readonly StanceDot[], xOf: (day: string) => number, yOf: (stance: number) => number): PlacedDot[] {
  const taken: { x: number; y: number }[] = []
  const ways = [0, 1, -1, 2, -2, 3, -3, 4, -4].flatMap((across) => [0, -1, 1].map((down) => ({ across: across * APART, down: down * APART })))
  return dots.map((dot) => {
    const [from, to] = [xOf(dot.from), xOf(dot.to)]
    const [x, y] = [dot.from === dot.to ? from : (from + to) / 2, yOf(dot.stance)]
    const way = ways.find(({ across, down }) => taken.every((other) => Math.hypot(other.x - x - across, other.y - y - down) >= APART - 0.1)) ?? { across: 0, down: 0 }
    const place = { x: x + way.across, y: y + way.down }
    taken.push(place)
    return { dot, ...place, span: dot.from === dot.to ? null : [from, to] }
  })
}

/** Years before the winter, its months after; labels that would touch are left out. */
function ticksOf(start: number, winter: number | null, end: number, xOf: (time: number) => number, monthName: (month: string) => string): StanceLayout['ticks'] {
  const years: StanceLayout['ticks'] = []
  for (let year = new Date(start).getUTCFullYear(); Date.UTC(year, 0, 1) < (winter ?? end); year += 1) years.push({ x: xOf(Date.UTC(year, 0, 1)), label: String(year), month: false })
  const months: StanceLayout['ticks'] = []
  if (winter !== null) {
    const begins = new Date(winter)
    for (let month = 0; Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + month, 1) < end; month += 1) {
      const day = new Date(Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + month, 1))
      months.push({ x: xOf(Math.max(day.getTime(), winter)), label: monthName(day.toISOString().slice(0, 7)), month: true })
    }
  }
  const roomy = (ticks: StanceLayout['ticks'], room: number, until: number) => ticks.reduce<StanceLayout['ticks']>((kept, tick) => (tick.x + room > until || (kept.length > 0 && tick.x - (kept.at(-1)?.x ?? 0) < room) ? kept : [...kept, tick]), [])
  return [...roomy(years, 36, winter === null ? Infinity : xOf(winter)), ...roomy(months, 58, xOf(end) + 6)]
}
