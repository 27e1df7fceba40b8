import type { Position } from './schema.ts'
import { quotedPassages } from './quoted-passages.ts'
import type { Passage } from './quoted-passages.ts'

/** What the dossier says of one passage in quotation marks. */
export interface QuoteCheck {
  passage: string
  /** `exact`: a run of words of a recorded quotation, in our language or the original. */
  status: 'exact' | 'not-found'
  /** The quotation it stands in; for a restatement, the position whose restatement it is. */
  positionId: string | null
  /** The figure whom the text names outside the passage; the nearest one if there are several. */
  named: string | null
  /** The words stand only in a re-translation: nobody is on record with exactly these. */
  retranslation: boolean
  /** Not a quotation at all: the words are the dossier's own restatement. `status` is then `not-found`. */
  restatement: boolean
}

/** What is compared; a whole `Position` fits. */
export type Quotable = Pick<Position, 'id' | 'figure' | 'kind' | 'voice' | 'text' | 'original_text' | 'restated'>

/** Shorter passages are words, not quotations: everybody may say "concessions". */
const MIN_WORDS = 3

/**
 * Checks every passage in quotation marks against the dossier. In: the text, the positions to look in, the names of the figures
 * that may be quoted. Out: one result per passage of at least three words that is found or whose text names one of the figures;
 * other passages are the writer's own business. Compared are words: case, kinds of quotation marks and dashes, spacing and
 * punctuation do not count; an omission mark does, so a quotation cannot be sewn together. Pure; linear in the text.
 */
export function checkQuotes(text: string, positions: readonly Quotable[], figures: readonly string[]): QuoteCheck[] {
  const passages = quotedPassages(text)
  if (passages.length === 0) return []
  const runs = runsOf(positions)
  const mentions = outside(mentionsOf(text, figures), passages)
  const checks: QuoteCheck[] = []
  for (const { text: passage, start, end } of passages) {
    const words = wordsOf(passage)
    if (words.filter((word) => word !== OMISSION).length < MIN_WORDS) continue
    const named = nearest(mentions, start, end)
    const hit = best(findRuns(partsOf(words), runs), named)
    if (!hit && named === null) continue
    checks.push({
      passage,
      status: hit && hit.rank !== RANK.restatement ? 'exact' : 'not-found',
      positionId: hit?.position.id ?? null,
      named,
      retranslation: hit?.rank === RANK.retranslation,
      restatement: hit?.rank === RANK.restatement,
    })
  }
  return checks
}

const OMISSION = '…'
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|…|[[\]%€$£]/gu

/** The words of a text in one spelling: lower case, straight apostrophes and hyphens, punctuation gone, omissions kept. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').replace(INVISIBLE, '').toLowerCase()
    .replace(/[‘’‚ʼ`´]/g, "'").replace(/[‐‑]/g, '-')
    .replace(/\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|\.{3}/g, OMISSION)
  const words = plain.match(WORD) ?? []
  // An ellipsis at the edge only says that the sentence went on.
  const from = words.findIndex((word) => word !== OMISSION)
  return from < 0 ? [] : words.slice(from, words.findLastIndex((word) => word !== OMISSION) + 1)
}

/** Compared are the parts around apostrophes, so that a quotation may begin after an elision: "il va" stands in "qu'il va". */
const partsOf = (words: readonly string[]): string[] => words.flatMap((word) => word.split("'"))

const RANK = { exact: 0, retranslation: 1, restatement: 2 } as const
type Rank = (typeof RANK)[keyof typeof RANK]

/** One text of a position as words, and where each three-word beginning occurs. */
interface Run { position: Quotable; rank: Rank; words: string[] }
interface Runs { byStart: Map<string, { run: Run; at: number }[]> }

const cache = new WeakMap<readonly Quotable[], Runs>()

function runsOf(positions: readonly Quotable[]): Runs {
  const known = cache.get(positions)
  if (known) return known
  const byStart: Runs['byStart'] = new Map()
  const add = (position: Quotable, rank: Rank, text: string | undefined): void => {
    if (text === undefined) return
    const run = { position, rank, words: partsOf(wordsOf(text)) }
    for (let at = 0; at + MIN_WORDS <= run.words.length; at += 1) {
      const key = startKey(run.words, at)
      const places = byStart.get(key)
      if (places) places.push({ run, at })
      else byStart.set(key, [{ run, at }])
    }
  }
  for (const position of positions) {
    const rank = position.kind !== 'quote' ? RANK.restatement : position.voice === 'reported' ? RANK.retranslation : RANK.exact
    add(position, rank, position.text)
    add(position, rank, position.original_text)
    add(position, RANK.restatement, position.restated)
  }
  const runs = { byStart }
  cache.set(positions, runs)
  return runs
}

const startKey = (words: readonly string[], at: number): string => words.slice(at, at + MIN_WORDS).join(' ')

function findRuns(words: readonly string[], { byStart }: Runs): Run[] {
  return (byStart.get(startKey(words, 0)) ?? [])
    .filter(({ run, at }) => words.every((word, offset) => run.words[at + offset] === word))
    .map(({ run }) => run)
}

/** Exact words before re-translations before restatements; among equals the figure that the text names. */
function best(runs: readonly Run[], named: string | null): Run | undefined {
  return runs.toSorted((a, b) => a.rank - b.rank || Number(b.position.figure === named) - Number(a.position.figure === named))[0]
}

interface Mention { figure: string; at: number }

/** Where the text names a figure: by the last part of the name, as a whole word; in the order of the text. */
function mentionsOf(text: string, figures: readonly string[]): Mention[] {
  return figures.flatMap((figure) => {
    const surname = figure.split(/\s+/).at(-1) ?? figure
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${surname.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'giu')
    return [...text.matchAll(pattern)].map(({ index }) => ({ figure, at: index }))
  }).toSorted((a, b) => a.at - b.at)
}

/** The mentions that stand in no passage; both lists are in the order of the text. */
function outside(mentions: readonly Mention[], passages: readonly Passage[]): Mention[] {
  let next = 0
  return mentions.filter(({ at }) => {
    while ((passages[next]?.end ?? Infinity) < at) next += 1
    return at < (passages[next]?.start ?? Infinity)
  })
}

/** The figure named nearest to a passage; the one before it wins a tie. */
function nearest(mentions: readonly Mention[], start: number, end: number): string | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.at ?? 0) < start) low = middle + 1
    else high = middle
  }
  const previous = mentions[low - 1]
  const next = mentions[low]
  if (!previous || !next) return (previous ?? next)?.figure ?? null
  return start - previous.at <= next.at - end ? previous.figure : next.figure
}
