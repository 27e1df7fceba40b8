import type { EdgeKind } from '../../../shared/argument/graph.ts'
import type { Label } from '../../../shared/argument/labelling.ts'
import { COLOUR, seatColour } from './palette.ts'
import { px, text } from './svg-text.ts'

/** Signs that are read by their shape; colour only repeats them. */

/** The letters of a seat in a ring; filled where a student speaks; a question mark for the app's questions. */
export function badge({ seat, letters, solid }: { seat: string | null; letters: string | null; solid: boolean }, x: number, y: number): string {
  if (letters === null) return text('?', { face: 'serif-bold', size: 22, colour: COLOUR['ink-2'] }, x, y + 7.5, { middle: true })
  const colour = seatColour(seat)
  return `<circle cx="${px(x)}" cy="${px(y)}" r="12.4" fill="${solid ? colour : COLOUR.sheet}" stroke="${colour}" stroke-width="1.6"/>${text(letters, { face: 'sans-bold', size: 10.6, colour: solid ? COLOUR.sheet : colour }, x, y + 3.8, { middle: true })}`
}

/** How an argument stands, as a sign: full, half, dotted ring, bar. */
export function labelMark(label: Label, x: number, y: number): string {
  const colour = COLOUR['ink-2']
  const ring = (extra: string) => `<circle cx="${px(x)}" cy="${px(y)}" r="4.2" stroke="${colour}" stroke-width="1.4" ${extra}/>`
  switch (label) {
    case 'accepted': return ring(`fill="${colour}"`)
    case 'undecided': return `${ring('fill="none"')}<path d="M${px(x)} ${px(y - 4.2)} A4.2 4.2 0 0 0 ${px(x)} ${px(y + 4.2)} Z" fill="${colour}"/>`
    case 'open': return ring('fill="none" stroke-dasharray="1.6 1.7"')
    case 'rejected': return `<path d="M${px(x - 4.2)} ${px(y)} h8.4" stroke="${colour}" stroke-width="1.8"/>`
    case 'conceded': return `<path d="M${px(x - 4.2)} ${px(y - 2)} h8.4 m-8.4 4 h8.4" stroke="${colour}" stroke-width="1.4"/>`
  }
}

/** Kinds of edges that are drawn; concessions and withdrawals show on what they are about. */
export const DRAWN = ['attacks', 'supports', 'questions', 'answers'] as const satisfies readonly EdgeKind[]
type Drawn = (typeof DRAWN)[number]
const isDrawn = (kind: EdgeKind): kind is Drawn => (DRAWN as readonly EdgeKind[]).includes(kind)

const STROKES: Record<Drawn, { colour: string; dashes: string }> = {
  attacks: { colour: COLOUR.alarm, dashes: '' }, supports: { colour: COLOUR.meloni, dashes: '8 4' }, questions: { colour: COLOUR['ink-2'], dashes: '1.6 3.4' }, answers: { colour: COLOUR.council, dashes: '10 3 2 3' },
}

/** Length of an arrow's head, px. */
const HEAD = 9

/** A relation along a path. Its head, a shape of its own for each kind, stands at `x`, `y`, where the path ends or begins, and points that way. */
export function relation(kind: EdgeKind, path: string, x: number, y: number, way: 'left' | 'right'): string {
  if (!isDrawn(kind)) return ''
  const { colour, dashes } = STROKES[kind]
  return `<g fill="none" stroke="${colour}" stroke-width="1.7"><path d="${path}" stroke="${COLOUR.paper}" stroke-width="5"/><path d="${path}"${dashes ? ` stroke-dasharray="${dashes}"` : ''}/><g transform="translate(${px(x)} ${px(y)})${way === 'left' ? ' scale(-1 1)' : ''}">${headOf(kind, colour)}</g></g>`
}

/** A relation to an argument that stands elsewhere: a short stroke that leaves a card at `x`, `y` to the left, with the number of the line. */
export function stub(kind: EdgeKind, line: number, x: number, y: number): string {
  return isDrawn(kind) ? relation(kind, `M${px(x)} ${px(y)} H${px(x - 30)}`, x - 30, y, 'left') + text(String(line), { face: 'sans-bold', size: 10.4, colour: STROKES[kind].colour }, x - 11, y - 4, { middle: true }) : ''
}

/** Pointing right, its tip at 0, 0: a full triangle attacks, an open one supports, a ring asks, a diamond answers. */
function headOf(kind: Drawn, colour: string): string {
  switch (kind) {
    case 'attacks': return `<path d="M0 0 L${-HEAD} -4.6 V4.6 Z" fill="${colour}" stroke="none"/>`
    case 'supports': return `<path d="M${-HEAD} -4.8 L0 0 L${-HEAD} 4.8"/>`
    case 'questions': return `<circle cx="-4.4" cy="0" r="3.6" fill="${COLOUR.paper}"/>`
    case 'answers': return `<path d="M0 0 L-5 -4 L-10 0 L-5 4 Z" fill="${colour}" stroke="none"/>`
  }
}
