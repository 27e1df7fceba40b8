import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/study/reading-types.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { FailureNote } from '../failure-note.tsx'
import { useFormat } from '../use-format.ts'

/** Writing pauses for this long before it is saved, ms. */
const PAUSE_MS = 1_000

interface NoteRowProps { on: string; note: Note; isNew: boolean; onSaved: () => void; onRemove: (note: Note) => void }

/** One note, written in place: saved when typing pauses and when one leaves it. */
export function NoteRow({ on, note, isNew, onSaved, onRemove }: NoteRowProps) {
  const { t } = useTranslation('notes')
  const client = useClient()
  const format = useFormat()
  const id = useId()
  const [text, setText] = useState(note.text)
  const [stored, setStored] = useState(note.text)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const removed = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const fresh = useRef(isNew)
  const save = async () => {
    if (removed.current || text === stored || text.trim() === '') return
    try {
      await client.call('notes.keep', { id: note.id, on, text, teacher: note.teacher })
      setStored(text)
      setFailure(null)
      onSaved()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const leave = useRef(save)
  useEffect(() => {
    leave.current = save
    const timer = failure ? undefined : setTimeout(() => void save(), PAUSE_MS) // after a refusal it waits for another key, or “Try again”
    return () => clearTimeout(timer)
  })
  useEffect(() => () => void leave.current(), [])
  useEffect(() => { if (fresh.current) field.current?.focus() }, [])
  const state = failure ? t('notSaved') : text === stored ? (note.changedAt ? t('saved', { when: format.when(note.changedAt) }) : '') : t('saving')
  return (
    <div className={note.teacher ? 'note teacher' : 'note'}>
      <label htmlFor={id}>{note.teacher ? t('teacherNote') : t('ownNote')}</label>
      <textarea id={id} value={text} rows={3} maxLength={20_000} ref={field} onChange={(event) => { setText(event.target.value); setFailure(null) }} onBlur={() => void save()} />
      {failure && <FailureNote failure={failure} onRetry={() => void save()} />}
      <p className="note-foot"><output>{state}</output> <button type="button" className="word" onClick={() => { removed.current = true; onRemove({ ...note, text }) }}>{t('delete')}</button></p>
    </div>
  )
}
