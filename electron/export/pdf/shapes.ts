import type { Label } from '../../../shared/argument/labelling.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import type { Voice } from '../../../shared/voice/voice.ts'
import { drawLines } from '../print/draw-text.ts'
import { INK_2, WASH } from '../print/ink.ts'
import { setText } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { GOLD, GOLD_WASH, HAIRLINE, seatColour } from './look.ts'
import type { Ground } from './place.ts'

/** The letters of a seat in a ring; filled where a student speaks for it. No portrait, no flag. */
export function badge(flow: Flow, { seat, monogram, solid }: { seat: string | null; monogram: string; solid: boolean }, x: number, y: number, size: number): void {
  const colour = seatColour(seat)
  flow.draw((pen) => {
    const circle = pen.circle(x + size / 2, y + size / 2, size / 2 - 0.6)
    if (solid) circle.fill(colour)
    else circle.lineWidth(1.1).strokeColor(colour).stroke()
    const letters = setText(pen, [{ text: plainText(monogram), face: 'sans-bold', size: size * 0.37, colour: solid ? '#ffffff' : colour }], size * 3)
    drawLines(pen, letters, x + (size - (letters[0]?.width ?? 0)) / 2, y + size / 2 - size * 0.37 * 0.62)
  })
}

/** Voices are told apart by form first: a solid rule for exact words, a double one for translated, dots for ours, a ground for teacher and app. */
export function groundOf(voice: Voice, seat: string | null, x: number, width: number): Ground | undefined {
  const colour = seatColour(seat)
  if (voice === 'quote') return rail(1, (pen, top, bottom) => pen.moveTo(x + 1, top).lineTo(x + 1, bottom).lineWidth(2.2).strokeColor(colour).stroke())
  if (voice === 'quote-translated') return rail(1, (pen, top, bottom) => { for (const at of [0.6, 3.6]) pen.moveTo(x + at, top).lineTo(x + at, bottom).lineWidth(1.1).strokeColor(colour).stroke() })
  if (voice === 'reported') return rail(1, (pen, top, bottom) => pen.moveTo(x + 1.2, top + 1).lineTo(x + 1.2, bottom).lineWidth(2.2).lineCap('round').dash(0.01, { space: 4.6 }).strokeColor(colour).stroke())
  if (voice === 'facilitator') return slab(x, width, GOLD_WASH, GOLD)
  if (voice === 'app') return slab(x, width, WASH)
  return undefined
}

const rail = (pad: number, draw: Ground['draw']): Ground => ({ pad, draw })

export const slab = (x: number, width: number, colour: string, edge?: string): Ground => ({
  pad: 5.5,
  draw(pen, top, bottom) {
    pen.rect(x, top, width, bottom - top).fill(colour)
    if (edge) pen.rect(x, top, 2.4, bottom - top).fill(edge)
  },
})

export function hairline(flow: Flow, x: number, width: number, y = flow.y): void {
  flow.draw((pen) => pen.moveTo(x, y).lineTo(x + width, y).lineWidth(0.6).strokeColor(HAIRLINE).stroke())
}

/** How a claim stands, by form: full, half or empty, round or square, struck out. */
export function labelSign(flow: Flow, label: Label, x: number, y: number, size = 6.4): void {
  const half = size / 2
  flow.draw((pen) => {
    pen.lineWidth(1).strokeColor(INK_2)
    if (label === 'accepted') pen.circle(x + half, y + half, half).fillAndStroke(INK_2, INK_2)
    else if (label === 'open') pen.circle(x + half, y + half, half).stroke()
    else if (label === 'undecided') {
      pen.save()
      pen.rect(x, y, half, size).clip()
      pen.circle(x + half, y + half, half).fill(INK_2)
      pen.restore()
      pen.circle(x + half, y + half, half).stroke()
    } else {
      pen.rect(x, y, size, size).stroke()
      if (label === 'rejected') pen.moveTo(x, y + size).lineTo(x + size, y).stroke()
    }
  })
}
