import { expect, it } from 'vitest'
import { buildGraph } from '../../shared/argument/graph.ts'
import { labelGraph } from '../../shared/argument/labelling.ts'
import type { Line } from '../../shared/debate/line.ts'
import { graphBook } from '../../renderer/table/graph-book.ts'
import { aCard, aLine, aSpeech } from '../transcript/builders.ts'

const lines = [
  aSpeech({ seq: 3 }), aCard('K03', { seq: 4, respondsTo: [3] }), aLine({ seq: 5, kind: 'question', respondsTo: [3] }),
  aSpeech({ seq: 6, move: 'rebut', respondsTo: [4] }), aSpeech({ seq: 7, move: 'answer', respondsTo: [5] }),
]
const fresh = (of: readonly Line[]) => ({ graph: buildGraph(of), labels: labelGraph(buildGraph(of)) })

it('follows the lines as they come, with new objects for React to compare', () => {
  const book = graphBook()
  const seen = lines.map((_, index) => {
    const read = book.read(lines.slice(0, index + 1))
    expect(read).toEqual(fresh(lines.slice(0, index + 1)))
    return read
  })
  expect(new Set(seen.map(({ graph }) => graph)).size).toBe(lines.length)
  expect(new Set(seen.map(({ labels }) => labels)).size).toBe(lines.length)
})

it('gives the same objects when the same lines are rendered again', () => {
  const book = graphBook()
  expect(book.read(lines)).toBe(book.read(lines))
})

it('adds no line twice when equal lines come in a new array', () => {
  const book = graphBook()
  book.read(lines)
  expect(book.read([...lines])).toEqual(fresh(lines))
})

it('begins anew when the lines are fewer than before, or others', () => {
  const book = graphBook()
  book.read(lines)
  expect(book.read(lines.slice(0, 2))).toEqual(fresh(lines.slice(0, 2)))
  const others = [aSpeech({ seq: 3 }), aCard('K01', { seq: 9, respondsTo: [3] })]
  expect(book.read(others)).toEqual(fresh(others))
})
