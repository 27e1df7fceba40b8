import type { Below, DocumentLabels, Speech } from '../../../shared/transcript/document/blocks.ts'
import { INK, INK_2, sans } from '../print/ink.ts'
import { setText, type Run as SetRun } from '../print/set-text.ts'
import type { Flow } from './flow.ts'
import { GOLD, INDENT, INK_3, SIDE } from './look.ts'
import { place, type Ground, type Paragraph } from './place.ts'
import { languageOf, lineTarget, paragraphsIn, setRuns, type Look } from './runs.ts'
import { badge, groundOf } from './shapes.ts'

const BADGE = 24
/** From a rule or the edge of a ground to the words. */
const IN_RULE = 12
/** For "line 123" at the right end. */
const NUMBER = 52

const ofRecord = ({ voice }: Speech) => voice === 'quote' || voice === 'quote-translated' || voice === 'reported'

/** One line of the debate: who speaks in which voice, the words in the form of that voice, and what belongs to them. */
export function speech(flow: Flow, line: Speech, labels: DocumentLabels, joined = false): void {
  const x = SIDE + INDENT
  const width = flow.inner - INDENT
  const ground = groundOf(line.voice, line.seat, x, width)
  const all = line.voice === 'app' ? ground : undefined
  flow.y += joined ? 5 : 13
  const said = saidOf(flow, line, labels, ground)
  const below = line.below.map((each) => belowOf(flow, line, each, labels, all))
  flow.within('Div', {}, () => place(flow, [headOf(flow, line, labels, all), ...(ofRecord(line) ? withSource([...said, ...below]) : [...said, ...below])]))
}

/** A short quotation stays on the page of its original and its source; longer ones would leave half a page empty. */
const SHORT = 6
const withSource = (paragraphs: readonly Paragraph[]): Paragraph[] => paragraphs.map((paragraph, index) => (index < paragraphs.length - 1 && paragraph.lines.length <= SHORT ? { ...paragraph, keep: true } : paragraph))

function headOf(flow: Flow, line: Speech, labels: DocumentLabels, ground: Ground | undefined): Paragraph {
  const { pen } = flow
  const inset = ground ? IN_RULE : 0
  const runs: SetRun[] = [
    { ...sans(line.who, 10.2), face: 'sans-bold', own: true }, sans('\u2002', 10.2),
    ...line.facts.flatMap((fact, index): SetRun[] => [...(index > 0 ? [sans(' · ', 8.4, INK_3)] : []), { ...sans(fact, 8.4, index === 0 && line.voice === 'facilitator' ? GOLD : INK_3), own: true }]),
    ...(line.toRuns.length > 0 ? [sans(' · ', 8.4, INK_3), ...setRuns(line.toRuns, { face: 'sans', size: 8.4, colour: INK_3 }, labels)] : []),
  ]
  const x = SIDE + INDENT + inset
  const width = flow.inner - INDENT - 2 * inset
  return {
    lines: setText(pen, runs, width - NUMBER), tag: 'P', x, width: width - NUMBER, leading: 1.3, keep: line.said.length > 0, ground,
    aside: { ...atRight(flow, labels.line(line.seq), x + width), leading: 1.553 },
    onFirst(top) {
      flow.target(lineTarget(line.seq), top)
      if (line.monogram !== null) badge(flow, { seat: line.seat, monogram: line.monogram, solid: line.solid }, SIDE, top - 2, BADGE)
    },
  }
}

function atRight({ pen }: Flow, text: string, right: number) {
  const lines = setText(pen, [sans(text, 8, INK_3)], NUMBER)
  const width = lines[0]?.width ?? 0
  return { lines, x: right - width, width }
}

function lookOf(line: Speech): Look {
  if (line.void === 'struck' || line.erased) return { face: 'serif-italic', size: 11, colour: INK_3 }
  const struck = line.void === 'undone'
  const colour = struck ? INK_2 : INK
  if (line.voice === 'app') return { face: 'sans', size: 9.8, colour, struck }
  if (ofRecord(line)) return { face: 'serif', size: line.voice === 'reported' ? 11.4 : 12, colour, struck }
  return { face: 'sans', size: 10.6, colour, struck }
}

function saidOf({ pen, inner }: Flow, line: Speech, labels: DocumentLabels, ground: Ground | undefined): Paragraph[] {
  const inset = ground ? IN_RULE + (ofRecord(line) ? 1.5 : 0) : 0
  const width = inner - INDENT - inset - (ground?.pad === 1 || !ground ? 0 : IN_RULE)
  const look = lookOf(line)
  const inside = line.quoted ? { tag: 'BlockQuote', lang: languageOf(line.said) } : undefined
  return paragraphsIn(line.said).map((runs, index) => {
    const lang = languageOf(runs)
    return {
      lines: setText(pen, setRuns(runs, look, labels, lang), width), tag: 'P', x: SIDE + INDENT + inset, width, before: index > 0 ? 6 : line.voice === 'app' ? 0.5 : 2.5,
      leading: 1.38, lang, ground, ...(inside && { inside }),
    }
  })
}

const SMALL: Record<Below['of'], Look> = {
  original: { face: 'serif', size: 10.2, colour: INK_2 }, source: { face: 'sans', size: 8.6, colour: INK_2 }, reason: { face: 'sans', size: 9.8 },
  claims: { face: 'sans', size: 8.8, colour: INK_2 }, cards: { face: 'sans', size: 8.8, colour: INK_2 }, quotation: { face: 'sans', size: 8.8, colour: INK_2 },
}

function belowOf({ pen, inner }: Flow, line: Speech, { of, runs }: Below, labels: DocumentLabels, ground: Ground | undefined): Paragraph {
  const inset = ground || ofRecord(line) ? IN_RULE + (ground ? 0 : 1.5) : 0
  const width = inner - INDENT - inset - (ground ? IN_RULE : 0)
  const lang = languageOf(runs)
  return { lines: setText(pen, setRuns(runs, SMALL[of], labels, lang), width), tag: 'P', x: SIDE + INDENT + inset, width, before: of === 'reason' ? 4 : 3, leading: 1.36, lang, ground }
}
