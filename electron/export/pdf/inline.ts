import { baselineOf, drawFragment, startOf } from '../print/draw-text.ts'
import type { Fragment, SetLine } from '../print/set-text.ts'
import type { Flow, Structure } from './flow.ts'

/** What a part of a line is besides its look. */
export interface Mark {
  /** Another language than that of the paragraph. */
  lang?: string
  /** A place of this pdf, and what a reader who cannot see it is told. */
  to?: string
  href?: string
  says?: string
  /** Names this place the first time that it is written. */
  here?: string
}

/** A line at its place on the page; `top`: its upper edge. */
export interface Placed { line: SetLine; x: number; top: number; width: number; leading: number }
interface Bit { fragment: Fragment; left: number; baseline: number }

/** Writes lines of one paragraph on the page that is open, with their links, as content of `element`. */
export function writeLines(flow: Flow, element: Structure, lines: readonly Placed[]): void {
  for (const { mark, bits } of stretches(lines)) {
    if (mark === undefined) element.add(() => { writeBits(flow, bits) })
    else writeMarked(flow, element, mark as Mark, bits)
  }
}

/** Neighbours with the same mark, over the ends of lines. */
function stretches(lines: readonly Placed[]): { mark: object | undefined; bits: Bit[] }[] {
  const all: { mark: object | undefined; bits: Bit[] }[] = []
  for (const { line, x, top, width, leading } of lines) {
    for (const fragment of line.fragments) {
      const bit = { fragment, left: startOf(line, x, width), baseline: top + baselineOf(line, leading) }
      const last = all.at(-1)
      if (last && last.mark === fragment.mark) last.bits.push(bit)
      else all.push({ mark: fragment.mark, bits: [bit] })
    }
  }
  return all
}

function writeBits({ pen }: Flow, bits: readonly Bit[]): void {
  for (const { fragment, left, baseline } of bits) {
    drawFragment(pen, fragment, left, baseline)
    if (!fragment.struck) continue
    const y = baseline - fragment.size * 0.28
    pen.moveTo(left + fragment.x, y).lineTo(left + fragment.x + fragment.width, y).lineWidth(0.6).strokeColor(fragment.colour).stroke()
  }
}

/** A link is an element with its words and its place on the page (ISO 14289-1, 7.18.5); one inside the pdf is a reference. */
function writeMarked(flow: Flow, element: Structure, mark: Mark, bits: readonly Bit[]): void {
  const { pen } = flow
  if (mark.here !== undefined && !flow.named.has(mark.here)) flow.target(mark.here, bits[0]!.baseline - bits[0]!.fragment.size)
  const inside = mark.to !== undefined && flow.targets.has(mark.to)
  if (!inside && mark.href === undefined) {
    if (mark.lang === undefined) return void element.add(() => { writeBits(flow, bits) })
    const span = pen.struct('Span', { lang: mark.lang })
    element.add(span)
    span.add(() => { writeBits(flow, bits) })
    return span.end()
  }
  const outer = inside ? pen.struct('Reference') : element
  if (inside) element.add(outer)
  const link = pen.struct('Link', mark.lang ? { lang: mark.lang } : {})
  outer.add(link)
  link.add(() => { writeBits(flow, bits) })
  const leads = inside ? { Dest: mark.to } : { A: { S: 'URI', URI: new String(mark.href) } }
  const options = { Subtype: 'Link', structParent: link, Contents: new String(mark.says ?? mark.href ?? ''), ...leads } as unknown as PDFKit.Mixins.AnnotationOption
  for (const [x, y, width, height] of boxesOf(bits)) pen.annotate(x, y, width, height, options)
  link.end()
  if (inside) outer.end()
}

/** One box around what stands on one line. */
function boxesOf(bits: readonly Bit[]): [number, number, number, number][] {
  return [...Map.groupBy(bits, ({ baseline }) => baseline)].map(([baseline, line]) => {
    const left = Math.min(...line.map(({ left: start, fragment }) => start + fragment.x))
    const right = Math.max(...line.map(({ left: start, fragment }) => start + fragment.x + fragment.width))
    const size = Math.max(...line.map(({ fragment }) => fragment.size))
    const rise = line[0]!.fragment.rise ?? 0
    return [left - 1, baseline - rise - size * 0.95, right - left + 2, size * 1.25]
  })
}
