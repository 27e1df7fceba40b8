import type { Card } from './card.ts'
import type { Source } from './schema.ts'

/** Longest text that is searched for, characters, and most words of it: what a person types is shorter. The rest is left out, and said to be. */
export const MOST_SEARCHED = 400
export const MOST_WORDS = 32

export const SORTS = ['relevance', 'period', 'newest', 'oldest', 'figure', 'grade'] as const
/** `relevance`: best first (without words: `newest`); `period`: the winter of the debate, before, afterwards; `grade`: official first. */
export type Sort = (typeof SORTS)[number]

/** What a list can be narrowed by, each to one or several values; of several, one must fit. */
export const FACETS = ['figure', 'claim', 'kind', 'voice', 'tier', 'period', 'language', 'side', 'own'] as const
export type Facet = (typeof FACETS)[number]
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of FACETS, which `fromEntries` forgets
export const perFacet = <T>(of: (facet: Facet) => T): Record<Facet, T> => Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, T>

type Some<T> = T | readonly T[]

/** A value that does not occur finds nothing. */
export interface SearchQuery {
  /** Free text; the last word matches by its beginning, what stands in quotation marks as it stands. Empty: everything. */
  query: string
  figure?: Some<string> | undefined
  /** `special-envoy`, or with a relation `special-envoy:supports`. */
  claim?: Some<string> | undefined
  kind?: Some<string> | undefined
  voice?: Some<string> | undefined
  tier?: Some<string> | undefined
  period?: Some<string> | undefined
  /** In which it was said, as far as that is known, else printed. */
  language?: Some<string> | undefined
  /** Of the claims that it supports. */
  side?: Some<string> | undefined
  /** `own`: added at this machine; `pack`: the others. */
  own?: Some<string> | undefined
  tag?: Some<string> | undefined
  /** Printed here, first or again. */
  source?: Some<string> | undefined
  /** First and last day, month or year; compared with the last possible day of the words. Undated ones are then left out. */
  from?: string | undefined
  to?: string | undefined
  /** These, in this order; then nothing else is asked. */
  ids?: readonly string[] | undefined
  /** Only what is in play on this day. */
  asOf?: string | undefined
  sort?: Sort | undefined
  /** Count what each filter would leave. */
  facets?: boolean | undefined
  /** Say where the words stand. */
  marks?: boolean | undefined
  limit: number
  offset: number
}

/** Places in a text, as `slice` takes them, in order and apart from each other. */
export type Ranges = readonly (readonly [from: number, to: number])[]
/** Where the words that were searched for stand in what a card shows. A text without any is missing. */
export type Marks = Partial<Record<'text' | 'original' | 'figure' | 'venue' | 'outlet' | 'headline' | 'author', Ranges>>

/** How many entries each value of a filter would leave, all other filters being as they are. */
export type FacetCounts = Record<Facet, Record<string, number>>

export interface Found {
  total: number
  cards: Card[]
  /** Nothing holds all words; these hold some of them. Absent otherwise. */
  someWords?: true
  /** The text was longer than what is searched for; the rest was left out. Absent otherwise. */
  cut?: true
  /** By id, where asked for. */
  marks?: Record<string, Marks>
  facets?: FacetCounts
}

/** A source in a list: how many entries of the dossier are printed there, first or again. */
export interface FoundSource { source: Source; entries: number; marks: Marks }
