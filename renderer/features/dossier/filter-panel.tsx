import { useTranslation } from 'react-i18next'
import type { Facet, FacetCounts } from '../../../shared/dossier/search.ts'
import { DateField } from './date-field.tsx'
import { type DossierChange, type DossierQuery, filterCount, NO_FILTERS } from './dossier-query.ts'
import { FilterGroup } from './filter-group.tsx'
import { useFilterOptions } from './filter-options.ts'

interface FilterPanelProps { query: DossierQuery; change: (part: DossierChange) => void; counts: FacetCounts | null }

const GROUPS: readonly [facet: Facet, folded: boolean][] = [
  ['figure', false], ['voice', false], ['period', false], ['tier', false], ['claim', true], ['side', true], ['kind', true], ['language', true],
]

/** Everything that a list can be narrowed by; sources have fewer such things. */
export function FilterPanel({ query, change, counts }: FilterPanelProps) {
  const { t } = useTranslation('dossier')
  const options = useFilterOptions(counts, query)
  const sources = query.in === 'sources'
  const groups = GROUPS.filter(([facet]) => !sources || facet === 'tier' || facet === 'language')
  const own = options.own.some(({ value }) => value === 'own') || query.own.length > 0
  return (
    <div className="filter-panel">
      {groups.map(([facet, folded]) => (
        <FilterGroup key={facet} title={t(`filter.${facet}`)} options={sources ? options[facet].map((option) => ({ ...option, count: null })) : options[facet]} chosen={query[facet]} onChange={(chosen) => change({ [facet]: chosen })} folded={folded} />
      ))}
      <details className="filter-group" open={query.from !== '' || query.to !== ''}>
        <summary>{t('filter.dates')}</summary>
        <div className="dates">
          <DateField label={t('from')} value={query.from} onChange={(from) => change({ from })} />
          <DateField label={t('to')} value={query.to} onChange={(to) => change({ to })} />
        </div>
        <p className="hint">{t('dateHint')}</p>
      </details>
      {own && !sources && <FilterGroup title={t('filter.own')} options={options.own} chosen={query.own} onChange={(chosen) => change({ own: chosen })} />}
      {filterCount(query) > 0 && <p><button type="button" className="word" onClick={() => change(NO_FILTERS)}>{t('clearFilters')}</button></p>}
    </div>
  )
}
