import { bold, RULE, sans, small } from '../print/ink.ts'
import type { PaperSet } from './paper-set.ts'
import { MARGIN } from './sheet.ts'
import { box, grid, sheetTitle, title, writingLines } from './shapes.ts'

/** Columns of the flow sheet: stages in which somebody speaks for a seat. */
const SPEAKING: ReadonlySet<string> = new Set(['present', 'openDiscussion', 'reverse', 'tableMotion', 'tourDeTable', 'negotiate'])
/** More would be too narrow to write in; the last ones are joined then. */
const MOST_COLUMNS = 6
/** The foot of a page stays free. */
const BOTTOM = 54

/** One row for one argument, one column for one stage; across, so that there is room to write. */
export function flowPage({ sheet, words, content }: PaperSet): void {
  sheet.part(words.flow.title, true)
  sheetTitle(sheet, words.flow.title, words.flow.hint)
  const stages = content.recipe.stages.filter(({ kind }) => SPEAKING.has(kind)).map(({ kind, title: name }) => name ?? words.kinds[kind])
  const names = stages.length > MOST_COLUMNS ? [...stages.slice(0, MOST_COLUMNS - 1), stages.slice(MOST_COLUMNS - 1).join(' / ')] : stages
  const first = 90
  const width = (sheet.inner - first) / Math.max(1, names.length)
  grid(sheet, [{ title: words.flow.row, width: first }, ...names.map((name) => ({ title: name, width }))], 46, sheet.height - BOTTOM)
}

export function speakersPage({ sheet, words }: PaperSet): void {
  const { list } = words
  sheet.part(list.title)
  sheetTitle(sheet, list.title, list.hint)
  sheet.text(small(words.listKinds), { after: 8 })
  const widths = [30, 66, 90, 52, 40, 40, 66]
  const titles = [list.order, list.seat, list.name, list.kind, list.start, list.end, list.cards]
  const rest = sheet.inner - widths.reduce((sum, width) => sum + width, 0)
  grid(sheet, [...titles.map((name, index) => ({ title: name, width: widths[index]! })), { title: list.note, width: rest }], 27, sheet.height - BOTTOM)
}

/** Each side restates the other's case; the other side confirms that it is fair, or says what is missing. */
export function listenPage({ sheet, words }: PaperSet): void {
  const { listen } = words
  for (const [side, other] of [['A', 'B'], ['B', 'A']] as const) {
    if (side === 'A') sheet.part(listen.title)
    else sheet.newPage()
    sheetTitle(sheet, listen.case(side, other), listen.hint)
    writingLines(sheet, 10)
    title(sheet, listen.strongest)
    writingLines(sheet, 3)
    title(sheet, listen.fair)
    tickLine(sheet, listen.yes)
    tickLine(sheet, listen.no)
    writingLines(sheet, 3)
    sheet.text(sans(listen.sign), { after: 0 })
    writingLines(sheet, 1)
  }
}

export function statementPage({ sheet, words, content }: PaperSet): void {
  const { statement } = words
  sheet.part(statement.title)
  sheetTitle(sheet, statement.title, statement.hint)
  title(sheet, statement.text)
  writingLines(sheet, 7)
  for (const part of [statement.a, statement.b, statement.open]) {
    title(sheet, part)
    writingLines(sheet, 3)
  }
  title(sheet, statement.signed)
  const width = sheet.inner / Math.max(1, content.seats.length)
  const y = sheet.y
  for (const [index, { figure }] of content.seats.entries()) sheet.textAt(small(figure), MARGIN + index * width, y + 30, width - 10)
  sheet.draw((pen) => { for (const index of content.seats.keys()) pen.moveTo(MARGIN + index * width, y + 26).lineTo(MARGIN + (index + 1) * width - 14, y + 26).lineWidth(0.5).strokeColor(RULE).stroke() })
}

function tickLine(sheet: PaperSet['sheet'], text: string): void {
  box(sheet, MARGIN, sheet.y, 14)
  sheet.text(bold(text, 11), { x: MARGIN + 24, after: 6 })
}
