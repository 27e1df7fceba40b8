import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SavedSearch } from '../../../shared/protocol/study-results.ts'
import { NameField } from './name-field.tsx'

interface SavedSearchRowProps { saved: SavedSearch; /** It is the one on screen. */ here: boolean; onRename: (name: string) => void; onDelete: () => void }

/** One saved search: its name opens it. */
export function SavedSearchRow({ saved: { name, search }, here, onRename, onDelete }: SavedSearchRowProps) {
  const { t } = useTranslation('dossier')
  const [naming, setNaming] = useState(false)
  if (naming) return <li><NameField label={t('saved.name')} value={name} onTake={(text) => { setNaming(false); onRename(text) }} onCancel={() => setNaming(false)} /></li>
  return (
    <li className="saved-row">
      <Link href={`/dossier?${search}`} aria-current={here ? 'true' : undefined}>{name}</Link>
      <button type="button" className="word" aria-label={t('saved.renameOf', { name })} onClick={() => setNaming(true)}>{t('saved.rename')}</button>
      <button type="button" className="word" aria-label={t('saved.deleteOf', { name })} onClick={onDelete}>{t('saved.delete')}</button>
    </li>
  )
}
