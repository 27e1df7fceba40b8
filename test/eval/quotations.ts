/**
 * `npm run eval:quotes`: how often the quotation check takes a sentence of the writer's own for a recorded one, and how often it
 * misses a recorded one that was altered. Prints tables; there is no target. `--list` names every case too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../electron/content-dir.ts'
import { loadPack } from '../../electron/content/load-pack.ts'
import { judgeQuote } from '../../shared/dossier/judge-quote.ts'
import { tokensOf, wordCount } from '../../shared/dossier/quote-tokens.ts'
import { below, MORE_CHANGES, ONE_CHANGE } from './quotation-changes.ts'

const folder = join(contentDir(), 'eu-russia-2026')
const pack = loadPack(folder)
if (!pack.ok) throw new Error(pack.detail)
const { positions, meta } = pack.value
const figures = meta.figures.map(({ figure }) => figure)
const judge = (text: string, figure: string) => judgeQuote({ text, figure, date: null, as: 'exact words' }, positions)
const wordsIn = (text: string): number => wordCount(tokensOf(text))
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const list = process.argv.includes('--list')

/** Counts of verdicts in rows: by the number of words. */
type Table = Map<string, Map<string, number>>

function count(tables: Map<string, Table>, title: string, row: string, verdict: string): void {
  const table = tables.get(title) ?? new Map<string, Map<string, number>>()
  const counts = table.get(row) ?? new Map<string, number>()
  tables.set(title, table.set(row, counts.set(verdict, (counts.get(verdict) ?? 0) + 1)))
}

function print(tables: Map<string, Table>): void {
  for (const [title, table] of tables) {
    console.log(`\n${title}`)
    for (const [row, counts] of [...table].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))) {
      const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
      console.log([row.padEnd(5), String(all).padStart(6), ...[...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([verdict, times]) => `${verdict} ${times} (${(100 * times / all).toFixed(1)} %)`)].join('  '))
    }
  }
}

/** Every text in a JSON value, wherever it stands, in sentences of at least four words, each once. */
function sentencesOf(value: unknown): string[] {
  const texts = (part: unknown): string[] => (typeof part === 'string' ? [part] : Object.values(part ?? {}).flatMap(texts))
  return [...new Set(texts(value).flatMap((text) => text.split(/(?<=[.!?…])\s+/u)))].filter((sentence) => wordsIn(sentence) >= 4)
}

const lengthClass = (words: number): string => (words < 9 ? String(words) : words < 16 ? '9–15' : '16+')

/** Sentences that nobody of the dossier has said. Those of up to eight words are ascribed to each figure, longer ones to one of them in turn. */
function countOwn(title: string, sentences: readonly string[]): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (const [at, sentence] of sentences.entries()) {
    const words = wordsIn(sentence)
    for (const [seat, figure] of figures.entries()) {
      const inTurn = seat === at % figures.length
      if (!inTurn && words > 8) continue
      const { verdict, position } = judge(sentence, figure)
      if (inTurn) count(tables, `${title}, ascribed to one figure in turn`, lengthClass(words), verdict)
      if (words <= 8) count(tables, `${title}, ascribed to each figure`, lengthClass(words), verdict)
      if (list && verdict !== 'not-found') console.log(`own ${verdict} ${position} ${figure}: ${sentence}`)
    }
  }
  return tables
}

const NO_TEXTS = new Set(['lexicon.json', 'replies.json', 'negations.json'])
const readings = readdirSync(join(folder, 'reading')).filter((file) => !NO_TEXTS.has(file)).map((file) => json(folder, 'reading', file))
print(countOwn('Sentences that the reading of speeches was made from', sentencesOf(readings)))
print(countOwn('Sentences of test/reading/tuning.json', sentencesOf((json(import.meta.dirname, '../reading/tuning.json') as { text: string }[]).map(({ text }) => text))))

/** Parts of the figures' own quotations, altered: ascribed to the figure, and to somebody of whom the dossier has nothing. */
function countAltered(changes: typeof ONE_CHANGE, lengths: readonly number[], trials: number): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (const { figure, text, id } of recorded) {
    for (const part of lengths.flatMap((length) => partsOf(text, length, trials))) {
      for (const [change, alter] of Object.entries(changes)) {
        const altered = alter(part).join(' ')
        const { verdict, position } = judge(altered, figure)
        if (wordsIn(altered) < 4 || ['exact', 'translated', 'not-exact-words'].includes(verdict)) continue // it stands so elsewhere
        count(tables, `${change}, of so many words`, String(part.length), verdict)
        count(tables, `${change}, of so many words, ascribed to somebody else`, String(part.length), judge(altered, 'Somebody Else').verdict)
        if (list && verdict !== 'altered') console.log(`${change} ${verdict} ${id} ${position}: ${altered}`)
      }
    }
  }
  return tables
}

function partsOf(text: string, length: number, trials: number): string[][] {
  const words = text.replace(/\s*[([][^)\]]*[)\]]/g, '').split(/\s+/)
  const parts = Array.from({ length: words.length < length ? 0 : trials }, () => below(words.length - length + 1)).map((from) => words.slice(from, from + length))
  return parts.filter((part) => part.every((word) => /[\p{L}\p{N}]/u.test(word)))
}

const recorded = positions.filter(({ kind }) => kind === 'quote').flatMap(({ id, figure, text, original_text: original }) => [text, ...(original === undefined ? [] : [original])].map((words) => ({ id, figure, text: words })))
print(countAltered(ONE_CHANGE, [4, 5, 6, 7, 8], 6))
print(countAltered(MORE_CHANGES, [6, 8, 10, 14, 20], 3))
