import type { DocumentLabels, Item, Run } from '../../../shared/transcript/document/blocks.ts'
import { bold, INK_2, sans } from '../print/ink.ts'
import { setText } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { INK_3, NAMES, SIDE } from './look.ts'
import { heightOfAll, place, type Paragraph } from './place.ts'
import { languageOf, setRuns, type Look } from './runs.ts'
import { badge, hairline, labelSign } from './shapes.ts'

const HEAD: Look = { face: 'sans-bold', size: 9.8 }
const BODY: Look = { face: 'sans', size: 9.8 }
const BELOW: Look = { face: 'sans', size: 8.6, colour: INK_2 }
const NAME: Look = { face: 'sans-bold', size: 9.2, colour: INK_2 }
const LEADING = 1.36

/** Runs, their look and the space above them. */
type Part = readonly [readonly Run[], Look, number]

/** Paragraphs of one item, one below the other; empty ones are left out. */
export function column({ pen }: Flow, parts: readonly Part[], labels: DocumentLabels, x: number, width: number): Paragraph[] {
  const inside = { tag: 'LBody' }
  return parts.flatMap(([runs, look, before]): Paragraph[] => {
    const lang = languageOf(runs)
    const lines = setText(pen, setRuns(runs, look, labels, lang), width)
    return lines.length > 0 ? [{ lines, tag: 'P', x, width, before, leading: LEADING, lang, inside }] : []
  })
}

/** A head that its words go on from, such as "line 5 · Student A" and " (student): …", is on one line with them. */
function saying({ head, body, below }: Item): Part[] {
  const goesOn = /^[\s,:;(]/.test(body[0]?.text ?? '')
  return [...(goesOn ? [[[...head, ...body], BODY, 0] as const] : [[head, BODY, 0] as const, [body, BODY, 1] as const]), [below, BELOW, 1.5]]
}

export function dashed(flow: Flow, item: Item, labels: DocumentLabels): void {
  const [first, ...rest] = column(flow, saying(item), labels, SIDE + 14, flow.inner - 14)
  if (!first) return
  flow.y += 4
  place(flow, [{ ...first, keep: rest.length > 0, aside: { lines: setText(flow.pen, [sans('–', 9.8, INK_3)], 12), x: SIDE, width: 12, tag: 'Lbl', leading: LEADING } }, ...rest])
}

/** A name at the left and what it says beside it. What belongs to the row above has no rule over it and its name with its words. */
export function row(flow: Flow, item: Item, labels: DocumentLabels): void {
  const { head, body, below, under = false } = item
  const parts: Part[] = under ? [[[...head, { text: '\u2002' }, ...body], BODY, 0], [below, BELOW, 1.5]] : [[body, BODY, 0], [below, BELOW, 1.5]]
  const [first, ...rest] = column(flow, parts, labels, SIDE + NAMES, flow.inner - NAMES)
  if (!first) return
  const name = under ? [] : setText(flow.pen, setRuns(head, NAME, labels), NAMES - 14)
  const high = name.length * NAME.size * LEADING
  const gap = under ? 1 : 5
  flow.ensure(Math.min(140, Math.max(heightOfAll([first]), high) + 2 * gap))
  if (!under) hairline(flow, SIDE, flow.inner)
  flow.y += gap
  const [top, page] = [flow.y, flow.pen.page]
  place(flow, [under ? first : { ...first, aside: { lines: name, x: SIDE, width: NAMES, tag: 'Lbl', leading: LEADING } }, ...rest])
  if (flow.pen.page === page) flow.y = Math.max(flow.y, top + high)
  flow.y += gap
}

/** How a claim stands, and the claim. */
export function labelled(flow: Flow, { label, head, body, below }: Item, labels: DocumentLabels): void {
  const [first, ...rest] = column(flow, [[head, HEAD, 0], [body, BODY, 1], [below, BELOW, 1.5]], labels, SIDE + NAMES - 14, flow.inner - NAMES + 14)
  if (!first || !label) return
  flow.ensure(Math.min(160, heightOfAll([first, ...rest]) + 12))
  hairline(flow, SIDE, flow.inner)
  flow.y += 6
  place(flow, [{
    ...first, keep: rest.length > 0,
    aside: { lines: setText(flow.pen, [bold(label.text, 9, INK_2)], NAMES - 28), x: SIDE + 12, width: NAMES, tag: 'Lbl', leading: 1.46 },
    onFirst(top) { labelSign(flow, label.label, SIDE, top + 4) },
  }, ...rest])
  flow.y += 6
}

const BADGE = 27
const GUTTER = 20

/** Two beside each other, as around a table. */
export function seats(flow: Flow, items: readonly Item[], labels: DocumentLabels): void {
  const width = (flow.inner - GUTTER) / 2
  for (let index = 0; index < items.length; index += 2) {
    const pair = items.slice(index, index + 2).map((item, side) => {
      const x = SIDE + side * (width + GUTTER)
      return { badge: item.badge, x, paragraphs: column(flow, [[item.head, HEAD, 0], [item.body, BELOW, 0], [item.below, BELOW, 0]], labels, x + BADGE + 10, width - BADGE - 10) }
    })
    flow.ensure(Math.max(...pair.map(({ paragraphs }) => heightOfAll(paragraphs))) + 8)
    const top = flow.y
    const ends = pair.map(({ badge: sign, x, paragraphs }) => {
      flow.y = top
      if (sign) badge(flow, sign, x, top + 1, BADGE)
      flow.within('LI', {}, () => place(flow, paragraphs))
      return flow.y
    })
    flow.y = Math.max(...ends) + 10
  }
}
