import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/study/reading-types.ts'
import { useAppInfo } from '../../client/app-info.tsx'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../failure-note.tsx'
import { NoteRow } from './note-row.tsx'
import './notes.css'

/** Notes on a statement, a source or a claim (`position:K01`): one's own, and the teacher's for everybody at this machine. None where the app only reads. */
export const Notes = ({ on }: { on: string }) => (useAppInfo().readOnly ? null : <NoteList on={on} />)

/** Saved as they are typed; what was deleted can be brought back. */
function NoteList({ on }: { on: string }) {
  const { t } = useTranslation('notes')
  const client = useClient()
  const notes = useCall('notes.list', { on })
  const [fresh, setFresh] = useState<{ key: string; teacher: boolean }[]>([])
  const [gone, setGone] = useState<Note | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const attempt = async (change: () => Promise<unknown>) => {
    try {
      await change()
      setFailure(null)
      notes.reload()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const add = (teacher: boolean) => setFresh((before) => [...before, { key: newId(), teacher }])
  const known = new Set(notes.value?.map(({ id }) => id))
  const rows = [...(notes.value ?? []), ...fresh.filter(({ key }) => !known.has(key)).map(({ key, teacher }): Note => ({ id: key, text: '', at: '', changedAt: '', teacher }))]
  const remove = (note: Note) => attempt(async () => {
    setFresh((before) => before.filter(({ key }) => key !== note.id))
    if (!known.has(note.id)) return
    await client.call('notes.remove', { id: note.id, on, teacher: note.teacher })
    setGone(note)
  })
  const undo = (note: Note) => attempt(async () => {
    await client.call('notes.keep', { id: note.id, on, text: note.text, teacher: note.teacher })
    setGone(null)
  })
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('title')}</h2>
      {notes.failure && <FailureNote failure={notes.failure} onRetry={notes.reload} />}
      {failure && <FailureNote failure={failure} />}
      {rows.length === 0 && <p className="hint">{t('none')}</p>}
      <ul className="plain">
        {rows.map((note) => <li key={note.id}><NoteRow on={on} note={note} isNew={!known.has(note.id)} onSaved={notes.reload} onRemove={remove} /></li>)}
      </ul>
      <output>{gone && <p className="notes-gone">{t('deleted')} <button type="button" className="word" onClick={() => void undo(gone)}>{t('undo')}</button></p>}</output>
      <p className="notes-add">
        <button type="button" className="lined" onClick={() => add(false)}>{t('add')}</button>
        <button type="button" className="word" onClick={() => add(true)}>{t('addTeacher')}</button>
      </p>
    </section>
  )
}

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('')
