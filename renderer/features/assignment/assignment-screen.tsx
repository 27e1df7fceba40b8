import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadAssignment } from '../../../shared/protocol/api.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Heading } from '../../ui/heading.tsx'
import { AssignedBout } from './assigned-bout.tsx'
import './assignment.css'

/** Larger files are not read at all: an assignment has a few hundred characters. */
const MAX_BYTES = 60_000

/** Opens the file that a teacher handed out, shows what it assigns, and begins there. */
export function AssignmentScreen() {
  const { t } = useTranslation('assignment')
  const client = useClient()
  const [bout, setBout] = useState<{ text: string; read: ReadAssignment } | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [over, setOver] = useState(false)

  const open = async (file: File | undefined) => {
    if (!file) return
    try {
      const text = file.size > MAX_BYTES ? '' : await file.text()
      setBout({ text, read: await client.call('assignment.read', { text }) })
      setFailure(null)
    } catch (error) {
      setBout(null)
      setFailure(asFailure(error))
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void open(event.dataTransfer.files[0])
  }
  return (
    <div className="page assignment" onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span className="caps">{t('kicker')}</span>
      <Heading title={bout ? bout.read.title : t('title')} />
      {bout ? <AssignedBout text={bout.text} bout={bout.read} /> : <p className="measure quiet">{t('what')}</p>}
      {failure && <FailureNote failure={failure} />}
      <label className={over ? 'assignment-file over' : 'assignment-file'}>
        <input type="file" accept=".json,application/json" className="visually-hidden" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = '' }} />
        <b>{t(bout ? 'another' : 'choose')}</b> <span>{t('drop')}</span>
      </label>
    </div>
  )
}
