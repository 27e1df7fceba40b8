import { useSearch } from 'wouter'
import { FACETS, MOST_SEARCHED, perFacet, SORTS, type Facet, type Sort } from '../../../shared/dossier/search.ts'
import { navigate } from '../../ui/hash-location.ts'

/** What the address of the dossier asks for; empty lists and texts mean all. */
export interface DossierQuery extends Record<Facet, string[]> {
  q: string
  /** Statements and facts, or where they are printed. */
  in: 'entries' | 'sources'
  /** Printed in this source. */
  source: string
  from: string
  to: string
  /** Null: as it is best without being asked. */
  sort: Sort | null
  ids: string[]
}

export type DossierChange = Partial<Omit<DossierQuery, 'ids'>>

/** `S01-S20` or `K01,K03` as a list of ids. */
export function readIds(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const range = /^([A-Z])(\d+)-\1(\d+)$/.exec(part)
    if (!range) return part ? [part] : []
    const [, letter = '', from = '0', to = '0'] = range
    const length = Math.min(Math.max(Number(to) - Number(from) + 1, 0), 300)
    return Array.from({ length }, (_, n) => `${letter}${String(Number(from) + n).padStart(from.length, '0')}`)
  })
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
/** A year, a month or a day that there is. */
export const isPartialDate = (text: string): boolean => DATE.test(text) && (text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text))

/** The query of an address; what it cannot mean is left out. */
function readQuery(search: string): DossierQuery {
  const params = new URLSearchParams(search)
  const get = (key: string) => params.get(key) ?? ''
  const date = (key: string) => (isPartialDate(get(key)) ? get(key) : '')
  const lists = perFacet((facet) => [...new Set(params.getAll(facet))].filter(Boolean).slice(0, 100).map((value) => value.slice(0, 120)))
  return {
    ...lists, q: get('q').slice(0, MOST_SEARCHED), in: get('in') === 'sources' ? 'sources' : 'entries', source: get('source').slice(0, 120),
    from: date('from'), to: date('to'), sort: SORTS.find((sort) => sort === get('sort')) ?? null, ids: readIds(get('ids')),
  }
}

/** The address of a query: `/dossier?q=envoy&figure=…`. */
export function addressOf({ q, in: kind, source, from, to, sort, ...lists }: Omit<DossierQuery, 'ids'>): string {
  const params = new URLSearchParams([
    ...(q ? [['q', q]] : []), ...(kind === 'sources' ? [['in', kind]] : []),
    ...FACETS.flatMap((facet) => lists[facet].map((value) => [facet, value])),
    ...Object.entries({ source, from, to, sort: sort ?? '' }).filter(([, value]) => value !== ''),
  ])
  return params.size > 0 ? `/dossier?${params.toString()}` : '/dossier'
}

export const NO_FILTERS = { ...perFacet((): string[] => []), source: '', from: '', to: '' }

/** How many filters are set. */
export const filterCount = (query: DossierQuery): number =>
  FACETS.reduce((sum, facet) => sum + query[facet].length, 0) + [query.source, query.from, query.to].filter(Boolean).length

/** The query in the address, and a way to change it. Typing leaves no step in the history; a filter does, so that Back takes it off again. */
export function useDossierQuery(): [DossierQuery, (change: DossierChange, options?: { replace?: boolean }) => void] {
  const query = readQuery(useSearch())
  return [query, (part, { replace = false } = {}) => navigate(addressOf({ ...query, ...part }), { replace })]
}
