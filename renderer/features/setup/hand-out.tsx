import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../../shared/protocol/messages.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { download } from '../../ui/download.ts'
import { FailureNote } from '../../ui/failure-note.tsx'

/** What the form above has chosen; null while a seat is missing. */
type Chosen = Omit<Params<'assignment.make'>, 'title' | 'note'> | null

/** For teachers: the bout chosen above as a small file, so that a whole class plays the same one. */
export function HandOut({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation('setup')
  const client = useClient()
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [saved, setSaved] = useState<string | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const save = async () => {
    if (!chosen) return
    try {
      const { fileName, content } = await client.call('assignment.make', { ...chosen, title: title.trim(), note: note.trim() })
      download(fileName, 'application/json', content)
      setSaved(fileName)
      setFailure(null)
    } catch (error) {
      setSaved(null)
      setFailure(asFailure(error))
    }
  }
  return (
    <details className="hand-out">
      <summary>{t('handOut.summary')}</summary>
      <p className="quiet">{t('handOut.what')}</p>
      <div className="field">
        <label htmlFor="assignment-title">{t('handOut.title')}</label>
        <input id="assignment-title" type="text" maxLength={120} autoComplete="off" value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="assignment-note">{t('handOut.note')}</label>
        <textarea id="assignment-note" rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <p className="hand-out-save">
        <button type="button" className="lined" disabled={!chosen || title.trim() === ''} onClick={() => void save()}>{t('handOut.save')}</button>
        {(!chosen || title.trim() === '') && <small className="quiet">{t(chosen ? 'handOut.needsTitle' : 'noSeat')}</small>}
      </p>
      <output className="quiet">{saved && t('handOut.saved', { file: saved })}</output>
      {failure && <FailureNote failure={failure} />}
    </details>
  )
}
