import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../ui/download.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useSave } from './use-save.ts'

/** A message to the host takes no more, bytes. */
const MOST_BYTES = 240_000

/** What was added, as a file for the class, and the way in for such a file. */
export function Share({ onAdded, empty }: { onAdded: () => void; empty: boolean }) {
  const { t } = useTranslation('sources')
  const { save, failure } = useSave()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const write = async () => {
    const file = await save('own.export', {})
    if (file) download(file.fileName, file.mime, file.content)
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    setTold(file.size > MOST_BYTES ? t('share.tooLarge') : '')
    if (file.size > MOST_BYTES) return
    const added = await save('own.import', { text: await file.text() })
    if (input.current) input.current.value = ''
    if (!added) return
    setTold(t('share.added', added))
    onAdded()
  }
  return (
    <div className="share">
      <h3>{t('share.title')}</h3>
      <p className="hint">{t('share.lead')}</p>
      <p className="own-ways">
        <button type="button" className="word" disabled={empty} onClick={() => void write()}>{t('share.write')}</button>
        <button type="button" className="word" onClick={() => input.current?.click()}>{t('share.read')}</button>
        <input ref={input} type="file" accept=".json,application/json" hidden aria-label={t('share.read')} onChange={(event) => void read(event.target.files?.[0])} />
      </p>
      {failure && <FailureNote failure={failure} />}
      <output>{told}</output>
    </div>
  )
}
