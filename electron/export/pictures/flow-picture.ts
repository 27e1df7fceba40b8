import type { FlowSheet } from '../../../shared/argument/flow-sheet.ts'
import type { Edge } from '../../../shared/argument/graph.ts'
import { flowRoutes, roundedPath, type CellSize } from '../../../shared/picture/flow-routes.ts'
import type { Transcript } from '../../../shared/transcript/transcript.ts'
import type { Pen } from '../print/pen.ts'
import { drawCard, heightOf, WIDTH } from './card.ts'
import { cardsOf, type Cards } from './cards-of.ts'
import { relation } from './marks.ts'
import { COLOUR } from './palette.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { bandHeight, bandsOf, BETWEEN, widthOf } from './flow-bands.ts'
import { newRuler, pictureOf } from './picture.ts'
import { stubsOf } from './stubs.ts'
import { fitting, px, text, type Look } from './svg-text.ts'

const INSET = { side: 13, top: 16, bottom: 6 } as const
const CELL = { width: WIDTH + 2 * INSET.side, head: 62, inset: INSET } as const
const STAGE: Look = { face: 'sans-bold', size: 15 }
const SEAT: Look = { face: 'sans-bold', size: 13, colour: COLOUR['ink-2'] }

/** A transcript → its flow sheet as svg: stages and seats from left to right, each answer beside what it answers; what does not fit beside goes on below. */
export function flowSvg(transcript: Transcript): string {
  const pen = newRuler()
  const shown = cardsOf(transcript)
  const { cards } = shown
  const { flow } = transcript.graph
  const size: CellSize = { ...CELL, height: heightOf(pen, cards.values()) + INSET.top + INSET.bottom }
  const bands = bandsOf({ ...flow, cells: flow.cells.filter(({ seq }) => cards.has(seq)), arrows: flow.arrows.filter(({ from, to }) => cards.has(from) && cards.has(to)) }, size)
  const drawnWhole = new Set(bands.flatMap(({ arrows }) => arrows))
  const cut = flow.arrows.filter((arrow) => !drawnWhole.has(arrow))
  let down = 0
  const drawn = bands.map((band) => {
    const svg = `<g transform="translate(0 ${px(down)})">${drawBand(pen, transcript, { band, size, cut }, shown)}</g>`
    down += bandHeight(band, size) + BETWEEN
    return svg
  })
  return pictureOf(pen, transcript, { kind: 'flow', svg: drawn.join('\n'), width: widthOf(bands, size), height: Math.max(0, down - BETWEEN), has: { left: [...cards.values()].some(({ dropped }) => dropped !== null), stubs: cut.length > 0 } })
}

function drawBand(pen: Pen, transcript: Transcript, { band, size, cut }: { band: FlowSheet; size: CellSize; cut: readonly Edge[] }, { cards }: Cards): string {
  const [bottom, last] = [bandHeight(band, size), band.columns.length * CELL.width]
  const rules = band.columns.map(({ stage, round }, index) => {
    const before = band.columns[index - 1]
    const begins = before?.stage !== stage || before.round !== round
    return index === 0 ? '' : `<path d="M${index * CELL.width} ${begins ? 0 : 32} V${bottom}" stroke="${COLOUR.rule}" stroke-width="${begins ? 2 : 1}"/>`
  })
  const strokes = flowRoutes(band, size).map(({ kind, points }) => {
    const [end, before] = [points.at(-1)!, points.at(-2)!]
    return relation(kind, roundedPath(points, 6), end[0], end[1], before[0] < end[0] ? 'right' : 'left')
  })
  const height = size.height - INSET.top - INSET.bottom
  const shown = band.cells.map(({ seq, column, row }) => {
    const [x, y] = [column * size.width + INSET.side, size.head + row * size.height + INSET.top]
    return stubsOf(cut, seq, x, y + height) + drawCard(pen, cards.get(seq)!, x, y, height)
  })
  return [...rules, `<path d="M0 ${CELL.head} H${last} M0 0 H${last}" stroke="${COLOUR.edge}" stroke-width="1.2"/>`, ...heads(pen, transcript, band), ...strokes, ...shown].join('\n')
}

/** The name of a stage over its columns, and of a seat over each. */
function heads(pen: Pen, { sections, seats, lang }: Transcript, { columns }: FlowSheet): string[] {
  const title = ({ stage, round }: { stage: string; round: number }) => sections.find((section) => section.stage === stage && section.round === round)?.title ?? stage
  return columns.flatMap((column, index) => {
    const before = columns[index - 1]
    const begins = before?.stage !== column.stage || before.round !== column.round
    const wide = columns.filter(({ stage, round }) => stage === column.stage && round === column.round).length * CELL.width
    const name = column.seat === null ? PICTURE_WORDS[lang].questions : (seats.find(({ seat }) => seat === column.seat)?.figure ?? column.seat)
    const left = index * CELL.width + INSET.side
    return [...(begins ? [text(fitting(pen, title(column), STAGE, wide - 2 * INSET.side), STAGE, left, 22)] : []), text(fitting(pen, name, SEAT, CELL.width - 2 * INSET.side), SEAT, left, 51)]
  })
}
