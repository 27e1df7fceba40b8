import type { Card } from '../../dossier/card.ts'
import { lastPossibleDay } from '../../dossier/in-play.ts'
import { TIERS, type Source } from '../../dossier/schema.ts'
import type { Bar, SourceCounts } from './pictures.ts'

/** The sources that the cards in play are printed in, first or again, each counted once. `winter`: the day from which months are told apart. */
export function sourceCounts(cards: readonly Card[], winter: string | null): SourceCounts {
  const sources = [...new Map(cards.flatMap(({ source, furtherSources }) => [source, ...furtherSources]).map((source) => [source.id, source])).values()]
  const bars = (value: (source: Source) => string): Bar[] => [...Map.groupBy(sources, value)].map(([name, group]) => ({ value: name, count: group.length }))
  const largest = (found: Bar[]) => found.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value))
  const tiers = bars(({ tier }) => tier)
  return {
    total: sources.length,
    tier: TIERS.map((tier) => ({ value: tier, count: tiers.find(({ value }) => value === tier)?.count ?? 0 })),
    outlet: largest(bars(({ outlet }) => outlet)),
    language: largest(bars(({ language }) => language)),
    month: bars((source) => monthOf(source, winter)).toSorted((a, b) => order(a.value).localeCompare(order(b.value))),
  }
}

/** What is known only by its year is of no month. */
function monthOf({ date }: Source, winter: string | null): string {
  if (date === null) return 'none'
  if (winter !== null && (lastPossibleDay({ date }) ?? '') < winter) return 'earlier'
  return date.length < 7 ? 'none' : date.slice(0, 7)
}

const order = (month: string): string => (month === 'earlier' ? '0' : month === 'none' ? '9' : `1${month}`)
