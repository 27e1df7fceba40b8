import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SORTS } from '../../../shared/dossier/search.ts'
import { useCommands } from '../../ui/commands.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Chips } from './chips.tsx'
import { type DossierChange, type DossierQuery, filterCount } from './dossier-query.ts'
import { FilterPanel } from './filter-panel.tsx'
import type { ListHandle } from './long-list.tsx'
import { askedOf, Results, sortOf } from './results.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { SearchField } from './search-field.tsx'
import { Sources } from './sources.tsx'
import { useCounts } from './use-counts.ts'
import { rememberList } from './way-back.ts'
import './browser.css'

interface BrowserProps { query: DossierQuery; change: (part: DossierChange, options?: { replace?: boolean }) => void }

/** The dossier as a list: words, filters beside it (on a phone in a sheet), order, and everything by keyboard. */
export function Browser({ query, change }: BrowserProps) {
  const { t } = useTranslation('dossier')
  const list = useRef<ListHandle>(null)
  const [sheet, setSheet] = useState(false)
  const counts = useCounts(askedOf(query))
  const { q, in: kind } = query
  useEffect(() => rememberList(location.hash))
  const group = t('keys')
  useCommands([
    { id: 'dossier.next', group, label: t('nextEntry'), keys: 'arrowdown', repeats: true, inPalette: false, run: () => list.current?.move(1) },
    { id: 'dossier.previous', group, label: t('previousEntry'), keys: 'arrowup', repeats: true, inPalette: false, run: () => list.current?.move(-1) },
    { id: 'dossier.first', group, label: t('firstEntry'), keys: 'home', inPalette: false, run: () => list.current?.moveTo(0) },
    { id: 'dossier.last', group, label: t('lastEntry'), keys: 'end', inPalette: false, run: () => list.current?.moveTo(Infinity) },
    { id: 'dossier.filters', group, label: t('filters'), keys: 'f', run: () => focusFilters() || setSheet(true) },
    { id: 'dossier.escape', group, label: t('backToSearch'), keys: 'escape', inPalette: false, run: () => document.querySelector<HTMLElement>('.search-field input')?.focus() },
  ])
  const panel = <FilterPanel query={query} change={change} counts={counts} />
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || q !== '')
  return (
    <div className="browser">
      <search className="browser-search">
        <SearchField query={q} onChange={(text) => change({ q: text }, { replace: true })} onDown={() => list.current?.moveTo(0)} />
        <div className="browser-bar">
          <nav className="kinds" aria-label={t('kinds')}>
            {(['entries', 'sources'] as const).map((one) => (
              <button key={one} type="button" className="word" aria-pressed={kind === one} onClick={() => change({ in: one })}>{t(`in.${one}`)}</button>
            ))}
          </nav>
          <button type="button" className="lined sheet-button" onClick={() => setSheet(true)}>{t('filters')}{filterCount(query) > 0 && ` (${filterCount(query)})`}</button>
          {kind === 'entries' && (
            <label className="sort"><span>{t('sort')}</span>
              <select value={sortOf(query)} onChange={(event) => change({ sort: SORTS.find((sort) => sort === event.target.value) ?? null })}>
                {sorts.map((sort) => <option key={sort} value={sort}>{t(`sort_${sort}`)}</option>)}
              </select>
            </label>
          )}
        </div>
        <Chips query={query} change={change} />
      </search>
      <aside className="browser-side" aria-label={t('filters')}>
        {panel}
        <SavedSearches query={query} />
      </aside>
      {kind === 'sources' ? <Sources query={query} list={list} /> : <Results query={query} change={change} list={list} />}
      {sheet && <Dialog title={t('filters')} onClose={() => setSheet(false)}><div className="sheet">{panel}<SavedSearches query={query} /></div></Dialog>}
    </div>
  )
}

/** Puts the focus on the first filter beside the list; false where they are folded away, on a narrow page. */
function focusFilters(): boolean {
  const first = document.querySelector<HTMLElement>('.browser-side summary')
  if (!first?.checkVisibility()) return false
  first.focus()
  return true
}
