import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { reviewFile } from '../../electron/export/review/review-file.ts'
import { aReview } from '../study/review-support.ts'

const python = spawnSync('python3', ['--version']).status === 0

/** The rows of a file as Python's csv module reads them: another program than the one that wrote it. */
function rowsOf(content: string, only = '', how = ''): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'tdt-cards-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'cards')
  writeFileSync(file, content)
  const script = `import csv, json, sys\nprint(json.dumps([row for row in csv.reader((line for line in open(sys.argv[1], encoding='utf-8-sig', newline='')${only})${how})]))`
  return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8', maxBuffer: 50_000_000 })) as string[][]
}

describe.skipIf(!python)('cards in other programs', () => {
  const { deck } = aReview()

  it('are read from the text for Anki by its documented rules: tabs, comments that begin with #, quotation marks round fields', () => {
    const file = reviewFile({ deck, cards: [], onlyStarted: false }, 'anki', 'fr')
    const rows = rowsOf(file.content, " if not line.startswith('#')", ", delimiter='\\t', quotechar='\"'")
    expect(rows).toHaveLength(file.cards)
    expect(rows.filter((row) => row.length !== 4)).toEqual([])
    expect(rows.every(([id, front, back]) => id?.startsWith('tdt-') && front?.startsWith('<p><b>') && back?.includes('</a>'))).toBe(true)
  })

  it('are read from the table, every row as long as its heads', () => {
    const file = reviewFile({ deck, cards: [], onlyStarted: false }, 'csv', 'en')
    const [heads = [], ...rows] = rowsOf(file.content)
    expect(rows).toHaveLength(file.cards)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([heads.length]))
    const column = (name: string) => rows.map((row) => row[heads.indexOf(name)] ?? '')
    expect(column('right').every((letter) => /^[A-D]$/.test(letter))).toBe(true)
    expect(column('addresses').every((addresses) => addresses.startsWith('https://'))).toBe(true)
  })
})
