import { resultsOnPaper } from '../../../shared/recipes/results-on-paper.ts'
import { bold, INK_2, sans, serif, small } from '../print/ink.ts'
import type { PaperSet } from './paper-set.ts'
import { MARGIN, type Sheet } from './sheet.ts'
import { box, sheetTitle, title, writingLines } from './shapes.ts'

/** Points. */
const BOX = 40
const WIDE = 78

/** Numbered boxes for every count of the lesson, in the order in which the console asks for them. */
export function resultsPage({ sheet, words, content: { recipe } }: PaperSet): void {
  const { results } = words
  sheet.part(results.title)
  sheetTitle(sheet, results.title, results.hint)
  const groups = resultsOnPaper(recipe)
  if (groups.length === 0) sheet.text(sans(results.none))
  for (const group of groups) {
    const stage = recipe.stages[group.stage]!
    sheet.ensure(150)
    const name = stage.title ?? words.kinds[stage.kind]
    title(sheet, group.kind === 'vote' ? name : `${name}${words.colon}${results.tally(words.stance[group.when])}`)
    if (group.kind === 'vote') sheet.text(serif(group.vote.question, 11.5), { after: 6, lang: 'en' })
    boxes(sheet, group.kind === 'vote' ? group.boxes.map(({ number, what }) => ({ number, label: results.choice[what] })) : group.boxes.map(({ number, what }) => ({ number, label: String(what) })), results)
  }
  sheet.ensure(60)
  sheet.text(sans(results.second, 10.5, INK_2), { after: 0 })
  writingLines(sheet, 1)
}

/** A box with its number below and what is counted above; at the end of the row the sum, which is not typed in but has to be right. */
function boxes(sheet: Sheet, list: readonly { number: number; label: string }[], { sum, people }: PaperSet['words']['results']): void {
  const step = list.length > 6 ? sheet.inner / (list.length + 1) : WIDE
  const width = Math.min(step - 8, BOX)
  const top = sheet.y
  for (const [index, { number, label }] of list.entries()) {
    const x = MARGIN + index * step
    sheet.textAt(bold(label, 11), x, top, step)
    box(sheet, x, top + 17, width, BOX - 8)
    sheet.textAt(small(`[${number}]`), x, top + BOX + 12, step)
  }
  const x = MARGIN + list.length * step
  sheet.textAt(small(`${sum} =`), x, top + 2, WIDE)
  box(sheet, x, top + 17, width, BOX - 8)
  sheet.textAt(small(people), x - 12, top + BOX + 12, WIDE)
  sheet.y = top + BOX + 36
}
