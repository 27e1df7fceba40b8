import { NODE, type Place } from '../../../shared/picture/map-shapes.ts'

/** Below this zoom the words of an argument cannot be read on a usual screen. */
export const READABLE = 0.9
/** Around the whole picture, px. */
const MARGIN = 20

/** The window, px; `below`: how much of it buttons and overview take. */
export interface Room { width: number; height: number; below: number }

/** What part of the map is seen: where its origin stands in the window, px, and how large it is drawn. */
export interface View { x: number; y: number; zoom: number }

interface Span { least: number; most: number }

/**
 * The window onto the map when it opens or grows: all of it, if it can be read so; otherwise at reading size, with one argument as near
 * to the middle as the edges of the picture let it be, so that no window is spent on empty paper. Where both fit, what the argument
 * meets (`meets`) is in the window too.
 */
export function viewOn(places: readonly Place[], room: Room, { seq, meets }: { seq: number; meets: number | null }): View {
  const [across, down] = [spanOf(places.map(({ x }) => x), NODE.width), spanOf(places.map(({ y }) => y), NODE.height)]
  const free = { width: room.width - 2 * MARGIN, height: room.height - 2 * MARGIN - room.below }
  const zoom = Math.min(1, Math.max(READABLE, Math.min(free.width / length(across), free.height / length(down))))
  const at = places.find((place) => place.seq === seq)
  if (!at) return { x: MARGIN, y: MARGIN, zoom }
  const both = [at, places.find((place) => place.seq === meets) ?? at]
  const pair = [spanOf(both.map(({ x }) => x), NODE.width), spanOf(both.map(({ y }) => y), NODE.height)] as const
  const fits = length(pair[0]) * zoom <= free.width + 2 * MARGIN && length(pair[1]) * zoom <= free.height
  const [x, y] = fits ? pair : [spanOf([at.x], NODE.width), spanOf([at.y], NODE.height)]
  return { x: MARGIN + shift(across, middle(x), free.width, zoom), y: MARGIN + shift(down, middle(y), free.height, zoom), zoom }
}

const spanOf = (starts: readonly number[], size: number): Span => ({ least: Math.min(...starts), most: Math.max(...starts) + size })
const length = ({ least, most }: Span) => most - least
const middle = ({ least, most }: Span) => (least + most) / 2

function shift(whole: Span, centre: number, free: number, zoom: number): number {
  if (length(whole) * zoom <= free) return free / 2 - middle(whole) * zoom
  return Math.min(-whole.least * zoom, Math.max(free - whole.most * zoom, free / 2 - centre * zoom))
}

/** Whether an argument stands wholly in the window, and can be read there. */
export function inView({ x, y }: Place, view: View, room: Room): boolean {
  const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y]
  return view.zoom >= READABLE - 0.001 && left >= 0 && top >= 0 && left + NODE.width * view.zoom <= room.width && top + NODE.height * view.zoom <= room.height - room.below
}
