import type { TranscriptDocument } from '../../../shared/transcript/document/blocks.ts'
import { plainText } from '../../../shared/transcript/plain-text.ts'
import { head, INK } from '../print/ink.ts'
import { setText } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { facts } from './facts.ts'
import { GOLD, GOLD_WASH, INK_3, SIDE } from './look.ts'
import { place } from './place.ts'
import { slab } from './shapes.ts'

/** What the transcript is of: kicker, question, the sentence on simulated speech in its box, the facts. */
export function cover(flow: Flow, { kicker, title, simulated, facts: all }: TranscriptDocument): void {
  const { pen, inner } = flow
  const paragraph = (tag: string, lines: ReturnType<typeof setText>, x: number, width: number) => ({ tag, lines, x, width })
  place(flow, [{ ...paragraph('P', setText(pen, [
    { text: 'Tour ', face: 'serif-bold', size: 11.5, colour: INK }, { text: 'de', face: 'serif-italic', size: 11.5, colour: INK }, { text: ' Table', face: 'serif-bold', size: 11.5, colour: INK },
    { text: `\u2002${kicker}`, face: 'sans', size: 9, colour: INK_3 },
  ], inner), SIDE, inner) }])
  flow.y += 10
  const asked = plainText(title).replace(/\s+/g, ' ')
  place(flow, [{ ...paragraph('H1', setText(pen, [{ ...head(asked, asked.length > 140 ? 18 : 25), own: true }], inner), SIDE, inner), leading: 1.16, onFirst: (top) => flow.target('top', top) }])
  flow.y += 14
  const ground = slab(SIDE, inner, GOLD_WASH, GOLD)
  place(flow, [{ ...paragraph('P', setText(pen, [{ text: simulated, face: 'serif', size: 11.4, colour: INK }], inner - 30), SIDE + 15, inner - 30), leading: 1.36, ground }])
  flow.y += 14
  facts(flow, all)
}
