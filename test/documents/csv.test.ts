import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { LINE_COLUMNS, lineRows } from '../../electron/export/csv-lines.ts'
import { csvOf } from '../../electron/export/csv.ts'
import { plainText } from '../../shared/transcript/plain-text.ts'
import { transcriptOf } from '../../shared/transcript/model.ts'
import { aCard, anInput, aSpeech } from '../transcript/builders.ts'
import { HOSTILE } from '../transcript/hostile.ts'

const folder = mkdtempSync(join(tmpdir(), 'tdt-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every hostile text as a speech of its own, and a card with its original behind them. */
const transcript = transcriptOf(anInput([...HOSTILE.map((text, index) => aSpeech({ seq: index + 3, text, warrant: text, limits: text })), aCard('A08', { seq: HOSTILE.length + 3 })], { className: '=1+1' }))
const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const [lines, time, votes] = csvOf(transcript).map(({ part, content }) => written(`${part}.csv`, content))

const python = (script: string, ...args: string[]) => spawnSync('python3', ['-c', script, ...args], { encoding: 'utf8', maxBuffer: 64 << 20 })
/** With the rule that docs/formats.md gives for having a text back. */
const READ = String.raw`
import csv, json, re, sys
text = lambda cell: re.sub(r"(^|(?<=[;\t\n]))'", "", cell)
print(json.dumps([[{head: text(cell) for head, cell in row.items()} for row in csv.DictReader(open(name, encoding="utf-8-sig", newline=""))] for name in sys.argv[1:]]))`

describe.skipIf(python('import csv').status !== 0)('Python’s csv module', () => {
  it('reads every row with every word, and nothing that is not in the transcript', () => {
    const [read, times, none] = JSON.parse(python(READ, lines!, time!, votes!).stdout) as Record<string, string>[][]
    const rows = lineRows(transcript)
    expect(read).toHaveLength(rows.length)
    for (const [index, row] of rows.entries()) {
      expect(Object.keys(read![index]!)).toEqual([...LINE_COLUMNS])
      for (const column of LINE_COLUMNS) expect(read![index]![column]).toBe(plainText(String(row[column] ?? '')))
    }
    expect(times!.map(({ of }) => of)).toEqual(['stage', 'seat', 'person'])
    expect(none).toEqual([])
  })
})

/** What makes a formula where nothing is made harmless, by the sign at which cells are split. */
const RAW = { ',': '1,=1+1\r\n', ';': '1,yes;=1+1;\r\n', '\t': '1,yes\t=1+1\t\r\n' } as const
type Sign = keyof typeof RAW

/** Our tables and an unsafe one as LibreOffice reads them when it splits cells at this sign; null where its spreadsheet is not installed. */
function sheets(sign: Sign): { ours: string[]; raw: string } | null {
  const out = join(folder, String(sign.codePointAt(0)))
  spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', `--infilter=CSV:${sign.codePointAt(0)},34,76,1`, '--convert-to', 'fods', '--outdir', out, lines!, time!, votes!, written('raw.csv', RAW[sign])], { timeout: 100_000 })
  if (!existsSync(join(out, 'raw.fods'))) return null
  const [raw, ...ours] = ['raw', 'lines', 'time', 'votes'].map((name) => readFileSync(join(out, `${name}.fods`), 'utf8'))
  return { ours, raw: raw! }
}

const formulas = (sheet: string): number => sheet.split('table:formula=').length - 1

describe.skipIf(spawnSync('soffice', ['--version']).status !== 0)('LibreOffice', { timeout: 120_000 }, () => {
  it.for(Object.keys(RAW) as Sign[])('finds no formula in the tables when it splits cells at %j, and one where nothing was made harmless', (sign, { skip }) => {
    const read = sheets(sign)
    if (!read) return skip('its spreadsheet is not installed')
    expect(read.ours.map(formulas)).toEqual([0, 0, 0])
    expect(formulas(read.raw)).toBe(1)
    if (sign !== ',') return
    const numbers = [...read.ours[0]!.matchAll(/<table:table-row[^>]*>\s*<table:table-cell office:value-type="float" office:value="(\d+)"/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(lineRows(transcript).map(({ seq }) => seq))
  })
})
