import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../../shared/protocol/messages.ts'
import { FACETS } from '../../../shared/dossier/search.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { type DossierQuery, filterCount, NO_FILTERS, type DossierChange } from './dossier-query.ts'
import { Entry } from './entry.tsx'
import { type ListHandle, LongList } from './long-list.tsx'
import { useFound } from './use-found.ts'

const HEIGHT = 148

interface ResultsProps { query: DossierQuery; change: (part: DossierChange) => void; list: RefObject<ListHandle | null> }

/** What was found, however much it is: the best first, or in the order that was asked for. */
export function Results({ query, change, list }: ResultsProps) {
  const { t } = useTranslation('dossier')
  const asked = askedOf(query)
  const found = useFound(asked)
  const { total } = found
  const need = useRef(found.need)
  useEffect(() => { need.current = found.need })
  const onShown = useCallback((from: number, to: number) => need.current(from, to), [])
  if (found.failure) return <FailureNote failure={found.failure} onRetry={found.reload} />
  if (total === null) return <Waiting />
  return (
    <section aria-label={t('results')} className="results">
      <output className="found">{found.someWords ? t('some', { count: total }) : t('found', { count: total })}</output>
      {total === 0 && <NothingFound query={query} change={change} />}
      <LongList count={total} label={t('results')} name={JSON.stringify(asked)} estimate={HEIGHT} handle={list} busy={found.stale} onShown={onShown}>
        {(index) => {
          const entry = found.entry(index)
          if (!entry) return <p className="entry-coming" aria-hidden="true" />
          const heading = asked.sort === 'period' && !found.stale && found.entry(index - 1)?.card.position.period !== entry.card.position.period ? entry.card.position.period : null
          return (
            <>
              {heading && (index === 0 || found.entry(index - 1)) && <div className="period"><h2>{t(`period_${heading}`)}</h2>{heading === 'later' && <p className="quiet">{t('epilogueNote')}</p>}</div>}
              <Entry card={entry.card} marks={entry.marks} />
            </>
          )
        }}
      </LongList>
    </section>
  )
}

/** Without words, the winter of the debate stands first and what came afterwards last. */
export const sortOf = ({ q, sort }: Pick<DossierQuery, 'q' | 'sort'>) => (sort === 'relevance' && q === '' ? 'period' : sort) ?? (q === '' ? 'period' : 'relevance')

/** The query as the host takes it, without what is not asked. */
export function askedOf(query: DossierQuery): Omit<Params<'dossier.search'>, 'limit' | 'offset' | 'facets'> {
  const { q, source, from, to } = query
  const lists = Object.fromEntries(FACETS.flatMap((facet) => (query[facet].length > 0 ? [[facet, query[facet]]] : [])))
  return { query: q, ...lists, sort: sortOf(query), ...(source && { source }), ...(from && { from }), ...(to && { to }) }
}

function NothingFound({ query, change }: Pick<ResultsProps, 'query' | 'change'>) {
  const { t } = useTranslation('dossier')
  const filtered = filterCount(query) > 0
  return (
    <div className="measure nothing">
      <p className="quiet">{t(query.q === '' ? 'noneFiltered' : filtered ? 'noneHere' : 'none')}</p>
      <p className="ways">
        {filtered && <button type="button" className="word" onClick={() => change(NO_FILTERS)}>{t('clearFilters')}</button>}
        {query.q !== '' && <button type="button" className="word" onClick={() => change({ q: '' })}>{t('clear')}</button>}
      </p>
    </div>
  )
}
