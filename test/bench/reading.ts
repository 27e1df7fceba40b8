import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../electron/content-dir.ts'
import { READING_MODEL_FILE } from '../../electron/content/speech-reader.ts'
import { matchText } from '../../shared/argument/match.ts'
import { openModel } from '../../shared/argument/reading/model.ts'
import type { Claim } from '../../shared/dossier/schema.ts'
import { median, rounded } from './stats.ts'

const TARGET = 5
const WORDS = 300
const SPEECHES = 60

/** Reading one speech of 300 words, against one FTS5 query (the words of the speech, OR-ed) over the same claims; in turn. */
export function reading() {
  const pack = join(contentDir(), 'eu-russia-2026')
  const json = (file: string) => JSON.parse(readFileSync(join(pack, file), 'utf8'))
  const claims: Claim[] = json('claims.json')
  const model = openModel(json(READING_MODEL_FILE))
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE claim USING fts5(id UNINDEXED, text, short, explanation, phrasings, tokenize = 'porter unicode61 remove_diacritics 2')")
  const insert = db.prepare('INSERT INTO claim VALUES (?, ?, ?, ?, ?)')
  for (const { id, text, short, explanation, phrasings } of claims) insert.run(id, text, short, explanation, phrasings.join('\n'))
  const query = db.prepare<[string], { id: string }>('SELECT id FROM claim WHERE claim MATCH ? ORDER BY bm25(claim)')
  const [readMs, queryMs]: [number[], number[]] = [[], []]
  for (let at = 0; at < SPEECHES; at++) {
    const speech = speechFrom(claims, at)
    const match = [...new Set(speech.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].map((word) => `"${word}"`).join(' OR ')
    queryMs.push(took(() => query.all(match)))
    readMs.push(took(() => matchText(model, speech)))
  }
  db.close()
  const ratio = median(readMs) / median(queryMs)
  return { what: `reading one speech of ${WORDS} words / one FTS5 query with its words over the same claims`, readMs: rounded(median(readMs)), queryMs: rounded(median(queryMs)), speeches: SPEECHES, ratio: rounded(ratio), target: TARGET, ok: ratio <= TARGET }
}

/** A speech of sentences from all over the claims' texts, another one for each number. */
function speechFrom(claims: readonly Claim[], number: number): string {
  const sentences = claims.flatMap(({ explanation, phrasings }) => [...explanation.split(/(?<=\.)\s+/), ...phrasings])
  const words: string[] = []
  for (let at = number * 7; words.length < WORDS; at += 11) words.push(...(sentences[at % sentences.length] ?? '').split(' '))
  return words.slice(0, WORDS).join(' ')
}

function took(task: () => unknown): number {
  const started = performance.now()
  task()
  return performance.now() - started
}
