import { DEBRIEF_QUESTIONS } from '../../../shared/debate/events.ts'
import type { PlannedVote } from '../../../shared/recipes/schema.ts'
import { CHOICES, type StanceTime } from '../../../shared/room/words.ts'
import { bold, INK_2, sans, serif, small } from '../print/ink.ts'
import type { PaperSet } from './paper-set.ts'
import { MARGIN, type Sheet } from './sheet.ts'
import { box, cutBox, writingLines } from './shapes.ts'

const PADDING = 16

/** One page of equal slips to cut; `draw` writes one at its place. */
function slips(sheet: Sheet, title: string, hint: string, [across, down]: readonly [number, number], draw: (x: number, y: number, width: number) => void): void {
  sheet.part(title)
  sheet.textAt(bold(title, 10), MARGIN, MARGIN - 26, sheet.inner, { tag: 'H1' })
  sheet.textAt(small(hint), MARGIN, MARGIN - 12, sheet.inner)
  const top = MARGIN + 4
  const [width, height] = [sheet.inner / across, (sheet.height - top - MARGIN - 6) / down]
  for (let place = 0; place < across * down; place += 1) {
    const [x, y] = [MARGIN + (place % across) * width, top + Math.floor(place / across) * height]
    cutBox(sheet, x, y, width, height)
    draw(x + PADDING, y + PADDING, width - 2 * PADDING)
  }
}

/** Ballots for a vote of the recipe; without one, for a question that the room writes down. */
export function ballotPage({ sheet, words }: PaperSet, vote: PlannedVote | null, title: string, copies: string): void {
  const { ballot } = words
  slips(sheet, title, copies, [2, 4], (x, y, width) => {
    let top = y
    if (vote) {
      top += sheet.textAt(serif(vote.question, 11.5), x, top, width, { lang: 'en' }) + 3
      top += sheet.textAt(small([vote.by === 'people' ? ballot.person : ballot.delegation, ballot.rule[vote.rule]].join(', ') + `. ${vote.swing ? `${ballot.swing} ` : ''}`), x, top, width) + 8
    } else {
      top += sheet.textAt(sans(ballot.blank, 9.5), x, top, width)
      sheet.y = top - 6
      writingLines(sheet, 2, x, width, 24)
      top = sheet.y + 6
    }
    let left = x
    for (const choice of CHOICES) {
      box(sheet, left, top, 17)
      sheet.textAt(bold(ballot[choice], 11), left + 23, top + 1, 90)
      left += 40 + sheet.widthOf(bold(ballot[choice], 11))
    }
    top += 30
    const hint = !vote ? '' : vote.by === 'delegations' ? ballot.seat : vote.secret ? ballot.secret : ballot.who
    if (hint) sheet.textAt(sans(hint, 9.5, INK_2), x, top, width)
  })
}

/** Private slips for the own view at one moment, six a page: 0 to 10 twice. */
export function stancePage({ sheet, words, content }: PaperSet, when: StanceTime, title: string): void {
  const { slip } = words
  slips(sheet, title, slip.privacy, [2, 3], (x, y, width) => {
    let top = y + sheet.textAt([bold(slip.when[when], 11), sans(`  ${slip.question}`, 9.5, INK_2)], x, y, width) + 4
    top += sheet.textAt(serif(content.question, 11.5), x, top, width, { lang: 'en' }) + 8
    top = scale(sheet, slip.value, `${slip.low}, ${slip.high}`, x, top, width)
    top = scale(sheet, slip.sure, `${slip.lowSure}, ${slip.highSure}`, x, top + 6, width)
    if (when === 'before') return
    top += 6
    top += sheet.textAt(sans(slip.moved, 9, INK_2), x, top, width)
    sheet.y = top - 8
    writingLines(sheet, 1, x, width, 24)
  })
}

/** Eleven numbers in a row, to ring one. */
function scale(sheet: Sheet, label: string, ends: string, x: number, y: number, width: number): number {
  const top = y + sheet.textAt([bold(`${label} `, 9.5), small(ends)], x, y, width) + 4
  const step = width / 11
  for (let value = 0; value <= 10; value += 1) {
    const run = bold(String(value), 11.5)
    sheet.textAt(run, x + value * step + (step - sheet.widthOf(run)) / 2, top + 2, step)
  }
  sheet.draw((pen) => { for (let value = 0; value <= 10; value += 1) pen.circle(x + (value + 0.5) * step, top + 10, Math.min(10, step / 2 - 1)).lineWidth(0.5).strokeColor(INK_2).stroke() })
  return top + 24
}

/** The four steps of the debrief, two slips a page. */
export function exitPage({ sheet, words }: PaperSet, title: string): void {
  const { exit } = words
  slips(sheet, title, exit.hint, [1, 2], (x, y, width) => {
    let top = y
    for (const question of DEBRIEF_QUESTIONS) {
      const [step, prompt] = exit.steps[question] as [string, string]
      top += sheet.textAt([bold(`${step}  `, 11), sans(prompt, 10.5, INK_2)], x, top, width)
      sheet.y = top - 4
      writingLines(sheet, 2, x, width, 25)
      top = sheet.y + 4
    }
  })
}
