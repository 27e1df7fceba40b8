import type { Block, DocumentLabels, Part } from '../../../shared/transcript/document/blocks.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { head, INK_2, sans } from '../print/ink.ts'
import { setText, type Run } from '../print/set-text.ts'
import { bookmark, type Flow } from './flow.ts'
import { facts } from './facts.ts'
import { list } from './list.ts'
import { SIDE } from './look.ts'
import { heightOfAll, place, type Paragraph } from './place.ts'
import { languageOf, paragraphsIn, setRuns } from './runs.ts'
import { hairline } from './shapes.ts'
import { speech } from './speech.ts'

/** A heading never stands at the foot of a page without so much of what follows, points. */
const FOLLOWS = 74

/** So many blocks are set before the clocks of a class may go on. */
const AT_ONCE = 12

/** A part of the transcript with its bookmark; stages and groups have theirs below it. */
export async function part(flow: Flow, { id, title, note, blocks }: Part, labels: DocumentLabels): Promise<void> {
  const outer = flow.parent
  flow.parent = flow.pen.struct('Sect', { title: plainText(title) })
  outer.add(flow.parent)
  const follows = FOLLOWS + (note === null ? 0 : 20) + (blocks[0]?.kind === 'heading' ? 44 : 0)
  const mark = bookmark(flow.pen.outline, title, heading(flow, title, `part-${id}`, follows))
  if (note !== null) paragraph(flow, [sans(note, 9.2, INK_2)], 3)
  flow.y += 5
  const ofStages = blocks.some(({ kind }) => kind === 'speech')
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') bookmark(mark, block.text, stage(flow, block.text, `${id}-${index}`, ofStages))
    else write(flow, block, labels, blocks[index - 1])
    if (index % AT_ONCE === AT_ONCE - 1) await breath()
  }
  flow.parent.end()
  flow.parent = outer
  await breath()
}

export const breath = () => new Promise<void>((next) => { setImmediate(next) })

/** The heading of a part; stays with `follows` of what comes after it. Out: the name of its place. */
export function heading(flow: Flow, text: string, target: string, follows = FOLLOWS): string {
  const before = 24
  const lines = setText(flow.pen, [{ ...head(text, 17), own: true }], flow.inner)
  const one: Paragraph = { lines, tag: 'H2', x: SIDE, width: flow.inner, leading: 1.2, onFirst: (top) => flow.target(target, top) }
  flow.ensure(before + heightOfAll([one]) + follows)
  if (!flow.atTop()) flow.y += before
  place(flow, [one])
  return target
}

function stage(flow: Flow, text: string, target: string, ofStage: boolean): string {
  const run: Run = ofStage ? { ...head(text, 13.4), own: true } : { ...sans(text, 10.4), face: 'sans-bold', own: true }
  const one: Paragraph = { lines: setText(flow.pen, [run], flow.inner), tag: 'H3', x: SIDE, width: flow.inner, leading: 1.24, onFirst: (top) => flow.target(target, top) }
  const before = ofStage ? 17 : 8
  flow.ensure(before + heightOfAll([one]) + FOLLOWS)
  if (!flow.atTop()) flow.y += before
  place(flow, [one])
  if (ofStage) {
    flow.y += 3.5
    hairline(flow, SIDE, flow.inner)
    flow.y -= 1
  }
  return target
}

function paragraph(flow: Flow, runs: readonly Run[], before: number, lang?: string): void {
  flow.y += before
  place(flow, [{ lines: setText(flow.pen, runs, flow.inner), tag: 'P', x: SIDE, width: flow.inner, leading: 1.4, lang }])
}

function write(flow: Flow, block: Exclude<Block, { kind: 'heading' }>, labels: DocumentLabels, previous: Block | undefined): void {
  if (block.kind === 'speech') speech(flow, block, labels, block.voice === 'app' && previous?.kind === 'speech' && previous.voice === 'app')
  else if (block.kind === 'list') list(flow, block.of, block.items, labels)
  else if (block.kind === 'facts') facts(flow, block.facts)
  else for (const runs of paragraphsIn(block.runs)) {
    const lang = languageOf(runs)
    paragraph(flow, setRuns(runs, { face: 'sans', size: 9.8, colour: INK_2 }, labels, lang), 3, lang)
    flow.y += 4
  }
}
