import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../electron/content-dir.ts'

/** What the rules need of the pack, read from its files and not by the app's own reader. */
export interface CardFacts { id: string; figure: string; date: string | null; period: string; kind: string; voice: string; text: string; restated?: string; source_id: string }

const read = (file: string): unknown => JSON.parse(readFileSync(join(contentDir(), 'eu-russia-2026', `${file}.json`), 'utf8'))

export const CARDS: ReadonlyMap<string, CardFacts> = new Map((read('positions') as CardFacts[]).map((card) => [card.id, card]))
export const CLAIMS: ReadonlySet<string> = new Set((read('claims') as { id: string }[]).map(({ id }) => id))
export const FIGURES: ReadonlyMap<string, string> = new Map((read('seats') as { seat: string; figure: string }[]).map(({ seat, figure }) => [seat, figure]))
const sources = read('sources') as { id: string; tier: string; url: string }[]
export const SOURCES: readonly string[] = sources.map(({ url }) => url)
export const WEAK_SOURCES: ReadonlySet<string> = new Set(sources.filter(({ tier }) => tier === 'aggregator').map(({ id }) => id))
export const DAYS = ['2026-03-31', '2026-01-29']

/** Said for certain by this day, and no epilogue; a rule of law holds without a date. */
export function isKnownOn(card: CardFacts, day: string): boolean {
  if (card.period === 'later') return false
  if (card.date === null) return card.kind === 'fact'
  const [year = '', month = '12'] = card.date.split('-')
  const last = card.date.length === 10 ? card.date : `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`
  return last <= day
}

/** A quotation that is only a re-translation of our own is never shown as a card. */
export const isShown = ({ kind, voice, restated }: CardFacts): boolean => !(kind === 'quote' && voice === 'reported' && restated === undefined)
