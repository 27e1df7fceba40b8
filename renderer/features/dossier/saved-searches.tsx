import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '../../../shared/protocol/study-results.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { useCall } from '../../client/use-call.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { addressOf, type DossierQuery, filterCount } from './dossier-query.ts'
import { NameField } from './name-field.tsx'
import { SavedSearchRow } from './saved-search-row.tsx'

/** Searches with a name, of whoever studies now: open, rename, delete with a way back, and a name for the present one. */
export function SavedSearches({ query }: { query: DossierQuery }) {
  const { t } = useTranslation('dossier')
  const client = useClient()
  const listed = useCall('searches.list', {})
  const [changed, setChanged] = useState<SavedSearch[] | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [naming, setNaming] = useState(false)
  const [deleted, setDeleted] = useState<SavedSearch | null>(null)
  const all = changed ?? listed.value
  if (!all) return null // where nothing can be kept, as in an app that only looks, there is nothing to offer

  const attempt = async (change: () => Promise<SavedSearch[]>, said: string) => {
    try {
      setChanged(await change())
      setFailure(null)
      announce(said)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const save = (name: string, { id, search: of }: { id?: string; search: string }) => attempt(() => client.call('searches.save', { ...(id && { id }), search: of, name }), t('saved.said', { name }))
  const search = addressOf(query).split('?')[1] ?? ''
  const something = query.q !== '' || filterCount(query) > 0
  return (
    <section className="saved" aria-labelledby="saved-title">
      <h2 id="saved-title" className="caps">{t('saved.title')}</h2>
      {all.length === 0 && !something && <p className="hint">{t('saved.none')}</p>}
      <ul className="plain">
        {all.map((saved) => (
          <SavedSearchRow key={saved.id} saved={saved} here={saved.search === search}
            onRename={(name) => void save(name, saved)}
            onDelete={() => void attempt(() => client.call('searches.remove', { id: saved.id }), t('saved.deleted', { name: saved.name })).then(() => setDeleted(saved))} />
        ))}
      </ul>
      {deleted && !all.some(({ id }) => id === deleted.id) && (
        <p className="hint">{t('saved.deleted', { name: deleted.name })} <button type="button" className="word" onClick={() => { void save(deleted.name, deleted); setDeleted(null) }}>{t('saved.undo')}</button></p>
      )}
      {failure && <FailureNote failure={failure} />}
      {something && !all.some((saved) => saved.search === search) && (naming
        ? <NameField label={t('saved.name')} value={query.q.slice(0, 60)} onTake={(name) => { setNaming(false); void save(name, { search }) }} onCancel={() => setNaming(false)} />
        : <p><button type="button" className="word" onClick={() => setNaming(true)}>{t('saved.save')}</button></p>)}
    </section>
  )
}
