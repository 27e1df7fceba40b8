import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DATABASE, type LeftFile } from '../../../shared/forget/forgetting.ts'
import { useClient } from '../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../client/host-client.ts'
import { announce } from '../../ui/announcer.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LeftFileRow } from './left-file-row.tsx'

/** Files that may still hold what was erased: which, why, and what can be done about each. */
export function LeftFiles({ files, onChanged }: { files: readonly LeftFile[]; onChanged: () => void }) {
  const { t } = useTranslation('forget')
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const attempt = async (work: () => Promise<string>) => {
    setBusy(true)
    setFailure(null)
    try {
      announce(await work())
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
    onChanged()
  }
  const retry = () => attempt(async () => {
    const { left } = await client.call('forgetting.retry', {})
    return left.length === 0 ? t('left.clean') : t('left.still', { count: left.length })
  })
  const giveUp = (file: string, remove: boolean) => attempt(async () => {
    await client.call('forgetting.giveUp', { file, remove })
    return t(remove ? 'left.removed' : 'left.kept', { file })
  })
  return (
    <section className="left-files" aria-labelledby="left-files">
      <h2 id="left-files">{t('left.title')}</h2>
      <p className="measure">{t('left.lead', { count: files.length })}</p>
      {failure && <FailureNote failure={failure} />}
      <ul className="plain">
        {files.map(({ file, why }) => <LeftFileRow key={file} file={file} why={why} busy={busy} onGiveUp={file === DATABASE ? null : (remove) => void giveUp(file, remove)} />)}
      </ul>
      <button type="button" className="lined" disabled={busy} onClick={() => void retry()}>{t(busy ? 'left.retrying' : 'left.retry')}</button>
    </section>
  )
}
