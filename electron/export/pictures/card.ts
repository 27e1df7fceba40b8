import type { EdgeKind } from '../../../shared/argument/graph.ts'
import type { GraphLine } from '../../../shared/transcript/graph-lines.ts'
import { isRecordVoice } from '../../../shared/voice/voice.ts'
import { measure, type Pen } from '../print/pen.ts'
import { badge, labelMark } from './marks.ts'
import { COLOUR, seatColour } from './palette.ts'
import { fitting, oneLine, opening, px, text, xml, type Block, type Look } from './svg-text.ts'

/** An argument or question as it is shown on a card. */
export interface Card extends GraphLine {
  /** How it stands, in words. */
  standing: string
  /** "attacks 5", "answers 4, 7". */
  met: string[]
  /** "left by the seat of Macron"; null where it was not left. */
  dropped: string | null
  /** "line 12". */
  number: string
}

/** Width of a card, px. On a page of A4 with a debate of half an hour, its words have the size of a footnote. */
export const WIDTH = 236
const PAD = 12
const INNER = WIDTH - 2 * PAD
/** Lines of words on a card, at most; px from line to line. */
const MOST = 4
const LEADING = 17.4
/** Room beside the badge, and from line to line of a name. */
const BESIDE = INNER - 34
const WHO_LEADING = 14.4

const WHO: Look = { face: 'sans-bold', size: 12.8 }
const VOICE: Look = { face: 'sans', size: 11.2, colour: COLOUR['ink-2'] }
const WORDS: Look = { face: 'serif', size: 14.2 }
const FOOT: Look = { face: 'sans', size: 11.4, colour: COLOUR['ink-2'] }
const LEFT: Look = { face: 'sans-bold', size: 11.4, colour: COLOUR.alarm }

/** What a card says, broken into lines. */
function set(pen: Pen, { line, words }: Card) {
  const who = nameLines(pen, line.who)
  return { who, said: opening(pen, words, WORDS, INNER, MOST + 1 - who.length).lines }
}

/** Who speaks, on one line or two. A long name is cut, never that it is in a role: "…, as Macron". */
function nameLines(pen: Pen, who: string): Block['lines'] {
  const { lines, cut } = opening(pen, who, WHO, BESIDE, 2)
  const role = who.lastIndexOf(', ') + 2
  return cut && role > 1 ? [who.slice(0, role - 1), who.slice(role)].map((part) => ({ text: fitting(pen, part, WHO, BESIDE), end: false })) : lines
}

/** Height of the cards of one picture, px: they are all as high as the one that needs most. */
export function heightOf(pen: Pen, cards: Iterable<Card>): number {
  let most = 0
  for (const card of cards) {
    const { who, said } = set(pen, card)
    most = Math.max(most, (who.length - 1) * WHO_LEADING + said.length * LEADING)
    if (most >= MOST * LEADING) break
  }
  return Math.round(82 + most)
}

/** An argument drawn with its left upper corner at `x`, `y`. Its title says the same to those who do not see it. */
export function drawCard(pen: Pen, card: Card, x: number, y: number, height: number): string {
  const { line, node, number } = card
  const label = node?.label ?? 'open'
  const [left, right] = [x + PAD, x + WIDTH - PAD]
  const { who, said } = set(pen, card)
  const voice = y + PAD + 24.5 + (who.length - 1) * WHO_LEADING
  return [
    `<g><title>${xml(titleOf(card))}</title>`,
    frame(card, x, y, height),
    badge({ seat: line.seat, letters: line.monogram, solid: !isRecordVoice(line.voice) }, left + 13, y + PAD + 13),
    ...who.map(({ text: name, end }, index) => text(name, WHO, end ? right : left + 34, y + PAD + 10 + index * WHO_LEADING, { end })),
    text(fitting(pen, line.voiceLabel, VOICE, BESIDE - 8 - measure(pen, number, VOICE)), VOICE, left + 34, voice),
    text(number, VOICE, right, voice, { end: true }),
    ...said.map(({ text: words, end }, index) => text(words, WORDS, end ? right : left, voice + 21 + index * LEADING, { end, struck: label === 'conceded' })),
    ...foot(pen, card, left, y + height - PAD + 2),
    '</g>',
  ].join('')
}

/** How it stands at the left, what it meets at the right; below one another where they do not fit beside. */
function foot(pen: Pen, { node, standing, met, dropped }: Card, left: number, y: number): string[] {
  const [look, words] = dropped === null ? [FOOT, standing] : [LEFT, dropped]
  const all = met.join(' · ')
  const beside = 15 + measure(pen, words, look) + (all === '' ? 0 : 10 + measure(pen, all, FOOT)) <= INNER
  const level = beside || all === '' ? y : y - 13
  return [labelMark(node?.label ?? 'open', left + 4.5, level - 4), text(fitting(pen, words, look, INNER - 15), look, left + 15, level), ...(all === '' ? [] : [text(fitting(pen, all, FOOT, INNER - (beside ? 15 : 0)), FOOT, left + INNER, y, { end: true })])]
}

/** The border by label: firm, plain, dotted or dashed; round for a question; twice as strong where it was left. */
function frame({ line, node, dropped }: Card, x: number, y: number, height: number): string {
  const question = node?.kind === 'question'
  const label = node?.label ?? 'open'
  const out = label === 'rejected' || label === 'conceded'
  const [width, dashes] = dropped === null ? ({ accepted: [2, ''], undecided: [1, ''], open: [1.6, '1.6 3'], rejected: [1.2, '5 3'], conceded: [1.2, '5 3'] } as const)[label] : [2.4, '7 4']
  const stroke = dropped === null ? COLOUR[label === 'accepted' ? 'ink-2' : 'edge'] : COLOUR.alarm
  const box = `<rect x="${px(x)}" y="${px(y)}" width="${WIDTH}" height="${px(height)}" rx="${question ? 14 : 3}" fill="${out ? COLOUR.wash : COLOUR.sheet}" stroke="${stroke}" stroke-width="${width}"${dashes ? ` stroke-dasharray="${dashes}"` : ''}/>`
  return question ? box : `${box}<rect x="${px(x - 1)}" y="${px(y - 1)}" width="5" height="${px(height + 2)}" fill="${seatColour(line.seat)}"/>`
}

/** As much of the words as a tip shows. */
const TIP = 400

function titleOf({ line, words, number, standing, met, dropped }: Card): string {
  const said = oneLine(words)
  return [`${number}. ${line.who} (${line.voiceLabel}): ${said.length > TIP ? `${said.slice(0, TIP).toWellFormed()} …` : said}`, standing, ...met, ...(dropped === null ? [] : [dropped])].join('; ')
}

/** Kinds in the order of a foot. */
const KINDS: readonly EdgeKind[] = ['attacks', 'answers', 'supports', 'questions']

/** What a line meets, by kind: "attacks 5, 7". */
export function meetsOf({ meets }: GraphLine, say: (kind: EdgeKind, lines: readonly number[]) => string): string[] {
  return KINDS.flatMap((kind) => {
    const lines = meets.filter((edge) => edge.kind === kind).map(({ to }) => to)
    return lines.length > 0 ? [say(kind, lines)] : []
  })
}
