import { minutesOf } from '../../../shared/recipes/check.ts'
import type { RecipeStage } from '../../../shared/recipes/schema.ts'
import { bold, head, INK_2, RULE, sans, serif, small } from '../print/ink.ts'
import { dateInWords } from './dates.ts'
import type { PaperSet } from './paper-set.ts'
import { MARGIN } from './sheet.ts'
import { slab, title } from './shapes.ts'

/** The names of the parts that follow, with how many of each to print. */
export interface PartNote { name: string; copies: string }

/** What the lesson is, when each stage begins, what to print and how often, and what is real. */
export function coverPage(set: PaperSet, parts: readonly PartNote[]): void {
  const { sheet, words, language, content } = set
  sheet.part(words.cover.title)
  sheet.text(small(`${words.cover.kicker} · ${words.asOf(dateInWords(content.asOf, language) ?? '')}`), { after: 4 })
  sheet.text(head(content.question, 24), { tag: 'H1', after: 6, lang: 'en' })
  sheet.text(serif(content.recipe.title, 15, INK_2), { after: 4 })
  if (content.recipe.basis) sheet.text(small(content.recipe.basis), { after: 4, lang: 'en' })
  if (content.sides) sheet.text(sans(words.cover.sides(figures(set, content.sides.a), figures(set, content.sides.b))), { after: 4 })
  sheet.y += 8
  schedule(set)
  title(sheet, words.cover.print)
  twoColumns(set, parts)
  title(sheet, words.cover.real)
  slab(sheet, `${content.simulated} ${content.honesty}`, 'en', 8.5)
}

/** Down the left column, then down the right one. */
function twoColumns({ sheet, words }: PaperSet, parts: readonly PartNote[]): void {
  const width = sheet.inner / 2
  const half = Math.ceil(parts.length / 2)
  sheet.ensure(half * 27)
  const top = sheet.y
  const bottoms = [parts.slice(0, half), parts.slice(half)].map((column, index) => {
    let y = top
    for (const { name, copies } of column) y += sheet.textAt([bold(name, 9), sans(`${words.colon}${copies}`, 9, INK_2)], MARGIN + index * width, y, width - 14) + 2
    return y
  })
  sheet.y = Math.max(...bottoms) + 10
}

const figures = ({ content }: PaperSet, seats: readonly string[]) => seats.map((seat) => content.seats.find((one) => one.seat === seat)?.figure ?? seat).join(', ')

/** A real table, so that a screen reader can go through it. */
function schedule({ sheet, words, content: { recipe } }: PaperSet): void {
  title(sheet, words.cover.schedule)
  const widths = [44, 176, sheet.inner - 44 - 176 - 60, 60]
  const row = (cells: readonly string[], tag: 'TH' | 'TD') => {
    const runs = cells.map((cell, index) => (tag === 'TH' ? small(cell) : index === 1 ? bold(cell, 10) : sans(cell, 9.5, index === 2 ? INK_2 : undefined)))
    const height = Math.max(...runs.map((run, index) => sheet.heightOf(run, widths[index]! - 8)))
    sheet.ensure(height + 6)
    const y = sheet.y
    sheet.row(runs.map((run, index) => ({ tag, run, x: MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width, 0), y, width: widths[index]! - 8 })))
    sheet.y = y + height + 5
    sheet.draw((pen) => pen.moveTo(MARGIN, sheet.y - 3).lineTo(MARGIN + sheet.inner, sheet.y - 3).lineWidth(0.4).strokeColor(RULE).stroke())
  }
  sheet.table(() => {
    row([words.cover.from, words.cover.stage, words.cover.who, words.cover.time], 'TH')
    let minute = 0
    for (const stage of recipe.stages) {
      row([minuteOf(minute), stage.title ?? words.kinds[stage.kind], whoSpeaks(stage, words), lengthOf(stage, words)], 'TD')
      minute += stage.minutes * stage.rounds
    }
  })
  sheet.text(bold(words.cover.total(minutesOf(recipe)), 10), { after: 14 })
}

const minuteOf = (minutes: number) => `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`

function lengthOf({ minutes, rounds }: RecipeStage, words: PaperSet['words']): string {
  if (minutes === 0) return words.untimed
  return rounds > 1 ? `${rounds} × ${minutes}` : String(minutes)
}

/** How the floor goes round, and what else holds in the stage. */
function whoSpeaks({ floor, turns, kind, speechSeconds, protectedSeconds, chess, optional }: RecipeStage, words: PaperSet['words']): string {
  const sides = turns?.every((turn) => turn === 'side-a' || turn === 'side-b')
  const inTurns = sides ? turns!.map((turn) => (turn === 'side-a' ? words.sideA : words.sideB)).join(', ') : kind === 'tourDeTable' ? words.floor.table : words.floor.turns
  const who = floor === undefined || floor === 'none' ? '' : floor === 'turns' ? inTurns : words.floor[floor]
  return [who, speechSeconds && words.floor.seconds(speechSeconds), protectedSeconds && words.floor.protect(protectedSeconds), chess && words.floor.chess, optional && words.cover.optional].filter(Boolean).join('; ')
}
