/** `npm run eval:match`: how well speeches are read, on texts that the reading was not made from; exit 1 if a part that is only reported misses a target. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../electron/content-dir.ts'
import { READING_MODEL_FILE } from '../../electron/content/speech-reader.ts'
import { matchText, type ReadText } from '../../shared/argument/match.ts'
import { openModel } from '../../shared/argument/reading/model.ts'
import { bagOfWords, fullText, type Reader } from './baselines.ts'
import { tally, type EvaluationText, type Tally } from './tally.ts'

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'))
const pack = join(contentDir(), 'eu-russia-2026')
const claims = json(pack, 'claims.json')
const model = openModel(json(pack, READING_MODEL_FILE))
const plain = (read: Reader) => (text: string): ReadText => {
  const ids = read(text)
  return { none: ids.length === 0, claims: ids.map((id) => ({ id, score: 0, relation: 'asserts', words: [] })) }
}
const [fts, everything] = [fullText(claims, ['phrasings'], 'unicode61'), fullText(claims, ['text', 'short', 'explanation', 'phrasings'], 'porter unicode61')]
const readers = {
  'this app': (text: string) => matchText(model, text),
  'plain FTS5': plain(fts), 'FTS5, all, stemmed': plain(everything), 'bag of words': plain(bagOfWords(claims)),
}

/** `texts` are those that make a claim; the share of `none` is of those that make none. */
function row(name: string, { texts, noneTexts, first, three, falseNone, none, relation, several }: Tally): string {
  const percent = (share: number) => (Number.isNaN(share) ? '    –' : (100 * share).toFixed(1).padStart(5))
  return [name.padEnd(22), String(texts).padStart(5), ...[first, three, relation, falseNone, several].map(percent), String(noneTexts).padStart(5), percent(none)].join('  ')
}
const HEAD = `${'%'.padEnd(22)}  texts  first  three  relat  false  sever  empty   none`

/** The parts that nobody tunes on. */
const REPORTED = ['reported', 'later']
const results: Record<string, Record<string, Tally>> = {}
for (const half of ['tuning', ...REPORTED]) {
  const texts: EvaluationText[] = json(import.meta.dirname, '../reading', `${half}.json`)
  const all = Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, tally(texts, read)]))
  results[half] = all
  console.log(`\n${half}.json: ${texts.length} texts\n${HEAD}`)
  for (const [name, result] of Object.entries(all)) console.log(row(name, result))
  for (const by of ['language', 'kind'] as const) {
    for (const value of [...new Set(texts.map((text) => text[by]))].toSorted()) console.log(row(`  ${value}`, tally(texts.filter((text) => text[by] === value), readers['this app'])))
  }
}
fts.close()
everything.close()
console.log('\nfirst, three: a claim of the text is read first, or among three; relat: asserts or denies is right where a claim was found;\nfalse: read as making no claim; sever: claims found in texts that make several; empty: texts without a claim; none: recognised as such.\nplain FTS5 looks the words up in the phrasings, as the bag of words does; the other one in all texts of a claim, stemmed, which no target names.')

const missed = REPORTED.flatMap((part) => {
  const app = results[part]?.['this app']
  const floor = results[part]?.['plain FTS5']
  if (!app || !floor) throw new Error(`There is no part ${part}.`)
  const targets = { 'first ≥ 55 %': app.first >= 0.55, 'three ≥ 80 %': app.three >= 0.8, 'none ≥ 80 %': app.none >= 0.8, 'first ≥ 2 × plain FTS5': app.first >= 2 * floor.first }
  return Object.entries(targets).filter(([, met]) => !met).map(([target]) => `${part}: ${target}`)
})
console.log(missed.length === 0 ? `\nAll targets are met on ${REPORTED.map((part) => `${part}.json`).join(' and ')}.` : `\nMissed: ${missed.join('; ')}.`)
process.exitCode = missed.length === 0 ? 0 : 1
