import { useTranslation } from 'react-i18next'
import { FACETS } from '../../../shared/dossier/search.ts'
import { useFormat } from '../../ui/use-format.ts'
import { type DossierChange, type DossierQuery, filterCount, NO_FILTERS } from './dossier-query.ts'
import { useFilterNames } from './filter-options.ts'

/** What the list is narrowed by, each with its remove. Nothing where there is nothing. */
export function Chips({ query, change }: { query: DossierQuery; change: (part: DossierChange) => void }) {
  const { t } = useTranslation('dossier')
  const format = useFormat()
  const name = useFilterNames()
  if (filterCount(query) === 0) return null
  const date = (key: 'from' | 'to') => (query[key] ? [{ key, kind: t(key), label: format.partialDate(query[key]), remove: { [key]: '' } }] : [])
  const chips: { key: string; kind: string; label: string; lang?: string; remove: DossierChange }[] = [
    ...FACETS.flatMap((facet) => query[facet].map((value) => ({ key: `${facet} ${value}`, kind: t(`filter.${facet}`), ...name(facet, value), remove: { [facet]: query[facet].filter((other) => other !== value) } }))),
    ...date('from'), ...date('to'),
    ...(query.source ? [{ key: 'source', kind: t('source'), label: query.source, remove: { source: '' } }] : []),
  ]
  return (
    <ul className="plain chips" aria-label={t('chips')}>
      {chips.map(({ key, kind, label, lang, remove }) => (
        <li key={key} className="chip">
          <span><span className="chip-kind">{kind}</span> <span lang={lang}>{label}</span></span>
          <button type="button" aria-label={t('removeFilter', { filter: `${kind}: ${label}` })} onClick={() => change(remove)}>×</button>
        </li>
      ))}
      {chips.length > 1 && <li><button type="button" className="word" onClick={() => change(NO_FILTERS)}>{t('clearFilters')}</button></li>}
    </ul>
  )
}
