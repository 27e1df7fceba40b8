import { firstPossibleDay, lastPossibleDay } from '../../shared/dossier/in-play.ts'
import { FACETS, perFacet, type FacetCounts, type SearchQuery } from '../../shared/dossier/search.ts'
import { type Column, type Columns, dayNumber } from './dossier-columns.ts'

/** Some positions by their numbers, best first, gone through once: those of the page, how many fit, and what each filter would leave. */
export interface Narrowed { total: number; page: number[]; facets?: FacetCounts }

const OUT = 255

/** Narrows `candidates` down by the filters of a query. One plain loop over typed arrays for each filter: that is what makes it fast. */
export function narrow(columns: Columns, candidates: Uint32Array, query: SearchQuery): Narrowed {
  const { limit, offset } = query
  // What lets a candidate through: 0 everything, n all but the filter n - 1 of FACETS, OUT less than that.
  const failing = new Uint8Array(candidates.length)
  let filtered = false
  for (const [at, facet] of FACETS.entries()) {
    for (const codes of wantedCodes(columns.facets[facet], query[facet])) {
      filtered = true
      failWithout(columns.facets[facet], codes, candidates, failing, at + 1)
    }
  }
  for (const fits of fixedOf(columns, query)) {
    filtered = true
    for (let at = 0; at < candidates.length; at++) if (!fits(candidates[at]!)) failing[at] = OUT
  }
  const facets = query.facets ? { facets: countsOf(columns, candidates, failing) } : {}
  if (!filtered) return { total: candidates.length, page: [...candidates.subarray(offset, offset + limit)], ...facets }
  const page: number[] = []
  let total = 0
  for (let at = 0; at < candidates.length; at++) {
    if (failing[at] !== 0) continue
    if (total >= offset && page.length < limit) page.push(candidates[at]!)
    total += 1
  }
  return { total, page, ...facets }
}

function failWithout({ starts, codes }: Column, wanted: Uint8Array, candidates: Uint32Array, failing: Uint8Array, mark: number): void {
  for (let at = 0; at < candidates.length; at++) {
    const position = candidates[at]!
    const end = starts[position + 1]!
    let place = starts[position]!
    while (place < end && wanted[codes[place]!] === 0) place++
    if (place === end) failing[at] = failing[at] === 0 ? mark : OUT
  }
}

/** What each value of a filter would leave: its own filter is not counted against it. */
function countsOf(columns: Columns, candidates: Uint32Array, failing: Uint8Array): FacetCounts {
  return perFacet((facet) => {
    const mark = FACETS.indexOf(facet) + 1
    const { names, starts, codes } = columns.facets[facet]
    const counts = new Uint32Array(names.length)
    for (let at = 0; at < candidates.length; at++) {
      if (failing[at] !== 0 && failing[at] !== mark) continue
      const position = candidates[at]!
      const end = starts[position + 1]!
      for (let place = starts[position]!; place < end; place++) counts[codes[place]!]! += 1
    }
    return Object.fromEntries(names.flatMap((name, code) => (counts[code]! > 0 ? [[name, counts[code]!]] : [])))
  })
}

/** Codes of the values that were asked for; a value that does not occur lets nothing through, no value everything. */
function wantedCodes({ names, codeOf }: Column, asked: string | readonly string[] | undefined): Uint8Array[] {
  const values = asked === undefined ? [] : [asked].flat()
  if (values.length === 0) return []
  const codes = new Uint8Array(names.length)
  for (const value of values) {
    const code = codeOf.get(value)
    if (code !== undefined) codes[code] = 1
  }
  return [codes]
}

/** Filters that are not counted: tag, source, dates, what is in play. */
function fixedOf(columns: Columns, { tag, source, from, to, asOf }: SearchQuery): ((position: number) => boolean)[] {
  const { lastDay, later, timeless } = columns
  const conditions: ((position: number) => boolean)[] = []
  for (const [column, asked] of [[columns.tags, tag], [columns.sources, source]] as const) {
    for (const codes of wantedCodes(column, asked)) conditions.push((position) => column.codes.subarray(column.starts[position], column.starts[position + 1]).some((code) => codes[code] === 1))
  }
  if (from !== undefined || to !== undefined) {
    const first = from === undefined ? 1 : dayNumber(firstPossibleDay(from))
    const last = to === undefined ? Infinity : dayNumber(lastPossibleDay({ date: to }) ?? '')
    conditions.push((position) => lastDay[position]! >= first && lastDay[position]! <= last)
  }
  if (asOf !== undefined) {
    const today = dayNumber(asOf)
    conditions.push((position) => later[position] === 0 && (lastDay[position] === 0 ? timeless[position] === 1 : lastDay[position]! <= today))
  }
  return conditions
}
