import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import type { Card } from '../../shared/dossier/card.ts'
import type { Marks, Sort } from '../../shared/dossier/search.ts'
import { folded } from '../../shared/dossier/search-words.ts'
import { contentDir } from '../content-dir.ts'
import { answersTo } from '../host/answers-to.ts'
import { positionUses } from '../host/position-uses.ts'
import type { Dossier } from '../store/dossier.ts'
import { openDossier } from '../store/dossier.ts'
import { ensurePack } from '../store/import-pack.ts'
import { openDatabase } from '../store/open.ts'
import { BAD_USE, DONE, refused, type Io } from './io.ts'
import { databaseFile, readingFrom } from './read-database.ts'
import type { dossierEntrySchema, dossierSearchResultSchema, dossierShowResultSchema } from './shapes.ts'

const PACK = 'eu-russia-2026'

export interface DossierFilters {
  figure?: string[]; claim?: string[]; voice?: string[]; kind?: string[]; grade?: string[]; period?: string[]; language?: string[]
  from?: string; to?: string; sort?: Sort; limit: number
}

/** `dossier search`: exit 2 where a figure or claim is named that does not occur. */
export async function dossierSearch(query: string, { db, json = false, figure, grade, ...filters }: DossierFilters & { db?: string; json?: boolean }, io: Io): Promise<number> {
  return withDossier(db, io, (dossier) => {
    const seats = new Map(dossier.seats().map((seat) => [seat.seat, seat.figure]))
    const known = dossier.searchPositions({ query: '', facets: true, limit: 1, offset: 0 }).facets
    const names = new Map(Object.keys(known?.figure ?? {}).map((name) => [folded(name), name]))
    const figures = figure?.map((name) => seats.get(folded(name)) ?? names.get(folded(name)) ?? name)
    const unknown = [...unlisted(figures, known?.figure), ...unlisted(filters.claim, known?.claim)]
    if (unknown.length > 0) {
      io.err(`Nothing in the dossier is called ${unknown.map((name) => `“${name}”`).join(', ')}. Take a seat (${[...seats.keys()].join(', ')}), a full name as the app shows it, or the id of a claim.`)
      return BAD_USE
    }
    const { total, cards, marks = {}, someWords = false, cut = false } = dossier.searchPositions({ ...filters, query, figure: figures, tier: grade, marks: true, offset: 0 })
    const result: z.infer<typeof dossierSearchResultSchema> = { query, total, someWords, cut, entries: cards.map((card) => entryOf(card, marks[card.position.id])) }
    if (json) io.out(JSON.stringify(result))
    else {
      if (cut) io.err('The text was longer than what is searched for; the rest was left out.')
      if (someWords) io.err('No entry holds all these words; these hold some of them, the best first.')
      for (const row of result.entries.flatMap(rowsOf)) io.out(row)
      if (total > cards.length) io.err(`${cards.length} of ${total} entries; --limit shows more.`)
    }
    return DONE
  })
}

/** `dossier show`: exit 2 for an id that does not exist. */
export async function dossierShow(id: string, { db, json = false }: { db?: string; json?: boolean }, io: Io): Promise<number> {
  return withDossier(db, io, (dossier, uses) => {
    const detail = dossier.position(id)
    if (!detail) {
      io.err(`There is no entry ${id} in the dossier. (unknown-card)`)
      return BAD_USE
    }
    const { position, furtherSources } = detail.card
    const result: z.infer<typeof dossierShowResultSchema> = {
      ...entryOf(detail.card), note: position.note ?? null, wording: position.wording ?? null, secondLook: position.second_look ?? null,
      furtherSources: furtherSources.map(({ id: source, outlet, url, tier }) => ({ id: source, outlet, url, grade: tier })),
      variants: ids(detail.variants), contradictedBy: ids(detail.contradictedBy), contradicts: ids(detail.contradicts), arguesAgainst: ids(detail.argues), arguedAgainstBy: ids(detail.arguedAgainstBy),
      answers: answersTo(dossier, id).map(({ attack, total, cards }) => ({ claim: attack.from, attacks: attack.to, kind: attack.kind, why: attack.why, total, entries: ids(cards) })),
      usedIn: uses(id).map(({ sessionId, seq, how }) => ({ session: sessionId, seq, how })),
    }
    if (json) io.out(JSON.stringify(result))
    else for (const row of [...rowsOf(result), result.source.url, ...(result.note ? [result.note] : []), ...result.claims.map(({ claim, relation, basis }) => `${relation} ${claim} (${basis})`)]) io.out(row)
    return DONE
  })
}

/** The dossier of a database; without one and without `--db`, that of the pack as it comes with the app. */
async function withDossier(db: string | undefined, io: Io, task: (dossier: Dossier, uses: (id: string) => ReturnType<typeof positionUses>) => number): Promise<number> {
  if (db !== undefined || existsSync(databaseFile(db))) return readingFrom(db, io, ({ dossier, uses }) => task(dossier, uses))
  const opened = openDatabase(':memory:')
  if (!opened.ok) return refused(io, opened)
  try {
    const pack = await ensurePack(opened.value, join(contentDir(), PACK), new Date().toISOString())
    return pack.ok ? task(openDossier(opened.value, PACK), () => []) : refused(io, pack)
  } finally {
    opened.value.close()
  }
}

const unlisted = (names: readonly string[] | undefined, known: Readonly<Record<string, number>> = {}): string[] => (names ?? []).filter((name) => !Object.hasOwn(known, name))

function entryOf({ position, source, claims, displayText }: Card, marks: Marks = {}): z.infer<typeof dossierEntrySchema> {
  const { id, figure, kind, voice, language, date, period } = position
  return {
    id, figure, kind, voice, text: displayText, language,
    original: position.original_text ? { text: position.original_text, language: position.original_language ?? null } : null,
    translator: position.translator ?? null, date, venue: position.venue ?? null, period, claims,
    source: { id: source.id, outlet: source.outlet, headline: source.headline, date: source.date, url: source.url, language: source.language, grade: source.tier },
    matches: (marks.text ?? []).map(([from, to]) => [from, to]),
  }
}

const ids = (cards: readonly Card[]): string[] => cards.map((card) => card.position.id)

/** For people: who and when, then the words, in quotation marks only where they are somebody's own. */
const rowsOf = ({ id, figure, date, voice, text, source }: z.infer<typeof dossierEntrySchema>): string[] => [
  `${id}  ${date ?? 'undated'}  ${figure}  [${voice}]  ${source.outlet} (${source.grade})`,
  `     ${text === null ? '(a re-translation, shown only beside the better printing)' : voice === 'reported' ? text : `“${text}”`}`,
]
