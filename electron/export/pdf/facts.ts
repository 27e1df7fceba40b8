import type { Fact } from '../../../shared/transcript/document/blocks.ts'
import { sans } from '../print/ink.ts'
import { setText } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { INK_3, NAMES, SIDE } from './look.ts'
import { place } from './place.ts'

const SIZE = 9.4
const LEADING = 1.36

/** Names and what they say, beside each other. */
export function facts(flow: Flow, all: readonly Fact[]): void {
  flow.within('L', {}, () => { for (const fact of all) one(flow, fact) })
}

function one(flow: Flow, { name, value, code }: Fact): void {
  const width = flow.inner - NAMES
  const lines = setText(flow.pen, [{ ...sans(value, code ? 8.4 : SIZE), own: true }], width)
  const names = setText(flow.pen, [{ ...sans(name, SIZE, INK_3), own: true }], NAMES - 12)
  if (lines.length === 0) return
  const high = names.length * SIZE * LEADING
  flow.ensure(Math.max(high, Math.min(lines.length, 3) * SIZE * LEADING))
  const [top, page] = [flow.y, flow.pen.page]
  flow.within('LI', {}, () => place(flow, [{
    lines, tag: 'P', x: SIDE + NAMES, width, leading: LEADING, inside: { tag: 'LBody' }, aside: { lines: names, x: SIDE, width: NAMES, tag: 'Lbl', leading: LEADING },
  }]))
  if (flow.pen.page === page) flow.y = Math.max(flow.y, top + high)
  flow.y += 1.5
}
