import { expect, it } from 'vitest'
import { fontIn } from '../../electron/export/print/font-files.ts'
import { piecesOf } from '../../electron/export/print/fonts.ts'
import type { Pen } from '../../electron/export/print/pen.ts'
import { setText, type Run } from '../../electron/export/print/set-text.ts'

/** A pen in whose fonts every letter is one point wide at one point of size. */
function aPen(): Pen {
  let size = 1
  const pen = {
    font: () => pen, registerFont: () => pen, fillColor: () => pen, text: () => pen,
    fontSize(points: number) { size = points; return pen },
    widthOfString: (text: string) => text.length * size,
  }
  return pen as unknown as Pen
}
const run = (text: string, size = 1): Run => ({ text, face: 'serif', size, colour: '#000' })
const lines = (runs: Run[], width: number) => setText(aPen(), runs, width).map(({ fragments }) => fragments.map(({ text }) => text).join('').trimEnd())

it('lines are broken at blanks, and a word longer than a line anywhere', () => {
  expect(lines([run('one two three')], 8)).toEqual(['one two', 'three'])
  expect(lines([run('a verylongword')], 6)).toEqual(['a', 'verylo', 'ngword'])
  expect(lines([run('one\ntwo')], 20)).toEqual(['one', 'two'])
  expect(lines([run('')], 5)).toEqual([])
})

it('runs of several looks share a line, and the largest makes its height', () => {
  const [line] = setText(aPen(), [run('ab ', 2), run('cd')], 20)
  expect(line).toMatchObject({ width: 8, size: 2 })
})

it('letters that lie in different files are set from each, and every file is a font', () => {
  const pieces = piecesOf('Nausėda, Łódź, Київ', 'sans')
  expect(pieces.map(({ text }) => text).join('')).toBe('Nausėda, Łódź, Київ')
  const files = [...new Set(pieces.map(({ file }) => file))]
  expect(files.map((file) => file.replace(/^.*\/files\//, ''))).toEqual(['atkinson-hyperlegible-next-latin-400-normal.woff', 'atkinson-hyperlegible-next-latin-ext-400-normal.woff', 'source-serif-4-cyrillic-400-normal.woff'])
  for (const file of files) expect(fontIn(file).type).toBe('TTF')
})

it('what is written from right to left stands from the right, with numbers and Latin words inside it in their own order', () => {
  const [line] = setText(aPen(), [run('שלום (2014) Macron אמר')], 100)
  const inOrder = line!.fragments.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.x - b.x).map(({ text }) => text)
  expect(inOrder).toEqual(['אמר', 'Macron', ')', '2014', '(', 'שלום'])
  expect(line!.end).toBe(true)
})

it('somebody’s own words do not turn ours round, whatever marks of direction are in them', () => {
  const [line] = setText(aPen(), [run('Line 5: '), { ...run('\u202eשלום\u202e'), own: true }, run(' (line 6)')], 100)
  expect(line!.fragments.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.x - b.x).map(({ text }) => text)).toEqual(['Line', '5:', 'שלום', '(line', '6)'])
})

it('lines break between words where a script has no blanks, never before a full stop, and never within a character', () => {
  const broken = lines([run('我们认为欧盟应该恢复。')], 5)
  expect(broken.join('')).toBe('我们认为欧盟应该恢复。')
  expect(broken.length).toBeGreaterThan(2)
  for (const line of broken) expect(line).not.toMatch(/^。/)
  expect(lines([run('👩‍🔬👩‍🔬👩‍🔬')], 7)).toEqual(['👩‍🔬', '👩‍🔬', '👩‍🔬'])
})

it('a character that no font has is shown as its code', () => {
  expect(piecesOf('a\u{13000}', 'sans').map(({ text, actual }) => [text, actual])).toEqual([['a', undefined], ['[U+13000]', '\u{13000}']])
  expect(piecesOf('\u0007', 'sans').map(({ text, actual }) => [text, actual])).toEqual([['[U+0007]', undefined]])
})
