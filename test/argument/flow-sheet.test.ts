import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowSheet, newestStages, stepOn, type FlowSheet } from '../../shared/argument/flow-sheet.ts'
import { buildGraph } from '../../shared/argument/graph.ts'
import type { Line } from '../../shared/debate/line.ts'
import { anApp, aSession } from '../support/builders.ts'

const app = await anApp()
function aBout(): Line[] {
  const session = aSession(app, { seat: 'bettel' }).goTo('opening')
  session.say('Talking to both sides is the only way.', ['talk-to-both'])
  const card = () => session.lines().findLast(({ kind }) => kind === 'card')!.seq
  for (const claim of ['talk-not-reward', 'geography']) session.say('But no.', [claim], { move: 'rebut', respondsTo: [card()] })
  return session.lines()
}
const lines = aBout()
const graph = buildGraph(lines)
const sheet = flowSheet(lines, graph)
const cell = (seq: number, on: FlowSheet = sheet) => on.cells.find((each) => each.seq === seq)!

describe('the flow sheet', () => {
  it('has every argument of the debate once, each in a cell of its own', () => {
    expect(sheet.cells.map(({ seq }) => seq)).toEqual([...graph.nodes.keys()])
    expect(new Set(sheet.cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(sheet.cells.length)
  })
  it('has a column for each seat of each stage, from left to right as the debate went', () => {
    const first = sheet.columns[0]
    expect(first).toEqual({ stage: 'opening', round: 1, seat: 'bettel' })
    const seqs = sheet.columns.map((_, index) => Math.min(...sheet.cells.filter(({ column }) => column === index).map(({ seq }) => seq)))
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    for (const line of lines.filter(({ seq }) => graph.nodes.has(seq))) expect(sheet.columns[cell(line.seq).column]).toMatchObject({ stage: line.stage, round: line.round, seat: line.seat })
  })
  it('puts an answer on the row of what it answers when the place is free', () => {
    const answer = lines.find(({ move, kind }) => kind === 'speech' && move === 'rebut')!
    expect(cell(answer.seq).row).toBe(cell(answer.respondsTo[0]!).row)
    expect(sheet.arrows).toContainEqual({ from: answer.seq, to: answer.respondsTo[0], kind: 'attacks' })
  })
  it('never lets two arguments meet in one cell, whatever answers whatever', () => {
    const anyLines = fc.array(fc.record({ seat: fc.constantFrom('a', 'b', 'c'), round: fc.integer({ min: 1, max: 3 }), back: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 }).map((rows) => rows.map((row, index): Line => ({
      ...lines[1]!, kind: 'speech', move: 'rebut', seq: index + 1, seat: row.seat, round: row.round, respondsTo: row.back > 0 && index >= row.back ? [index + 1 - row.back] : [],
    })))
    fc.assert(fc.property(anyLines, (some) => {
      const { cells, rows, columns } = flowSheet(some, buildGraph(some))
      expect(new Set(cells.map(({ column, row }) => `${column} ${row}`)).size).toBe(some.length)
      expect(cells.every(({ column, row }) => column < columns.length && row < rows)).toBe(true)
    }))
  })
  it('can be walked by keys from any argument to any other', () => {
    const reached = new Set([sheet.cells[0]!.seq])
    for (const from of reached) for (const step of ['up', 'down', 'left', 'right'] as const) {
      const to = stepOn(sheet, from, step)
      if (to !== null) reached.add(to)
    }
    expect(reached).toEqual(new Set(sheet.cells.map(({ seq }) => seq)))
  })

  it('shows the newest stages and rounds alone, and says how many arguments stand before them', () => {
    const last = newestStages(sheet, 1)
    const { stage, round } = sheet.columns.at(-1)!
    const inIt = lines.filter((line) => graph.nodes.has(line.seq) && line.stage === stage && line.round === round).map(({ seq }) => seq)
    expect(last.cells.map(({ seq }) => seq)).toEqual(inIt)
    expect(last.earlier).toBe(sheet.cells.length - inIt.length)
    for (const { seq, column } of last.cells) expect(last.columns[column]!.seat).toBe(lines.find((line) => line.seq === seq)!.seat)
    expect(new Set(last.cells.map(({ row }) => row))).toEqual(new Set(Array.from({ length: last.rows }, (_, row) => row)))
    for (const { from, to } of last.arrows) expect(inIt).toEqual(expect.arrayContaining([from, to]))
  })
  it('is whole where it has no more stages than may be shown', () => {
    expect(newestStages(sheet, 8)).toEqual({ ...sheet, earlier: 0 })
  })
})
