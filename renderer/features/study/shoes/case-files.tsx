import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseImport } from '../../../../shared/study/shoes-view.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, CallFailure, type HostClient } from '../../../client/host-client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { download } from '../../../ui/download.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'

/** Larger files are not read at all. */
const MAX_BYTES = 4_000_000
const PIECE = 30_000

/** Cases between laptops: the file holds words and judgements, and nobody's name. */
export function CaseFiles({ onRead }: { onRead: () => void }) {
  const { t } = useTranslation('shoes')
  const client = useClient()
  const [read, setRead] = useState<CaseImport | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const attempt = async (call: () => Promise<void>) => {
    setFailure(null)
    setRead(null)
    try {
      await call()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const take = (file: File) => attempt(async () => {
    if (file.size > MAX_BYTES) throw new CallFailure('bad-case-file', t('files.large'))
    const taken = await send(client, await file.text())
    setRead(taken)
    announce(t('files.read', { ...taken }))
    onRead()
  })
  const save = () => attempt(async () => {
    const { fileName, mime, content } = await client.call('shoes.export', {})
    download(fileName, mime, content)
    announce(t('files.saved'))
  })
  return (
    <div className="shoes-files">
      <label className="shoes-file">
        <input type="file" accept=".json,application/json" className="visually-hidden" onChange={(event) => { const file = event.target.files?.[0]; if (file) void take(file); event.target.value = '' }} />
        <b>{t('files.open')}</b> <span className="quiet">{t('files.openHint')}</span>
      </label>
      <p><button type="button" className="word" onClick={() => void save()}>{t('files.save')}</button> <small className="quiet">{t('files.saveHint')}</small></p>
      {read && <p className="slab">{t('files.read', { ...read })}</p>}
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}

async function send(client: HostClient, text: string): Promise<CaseImport> {
  for (let at = 0; ; at += PIECE) {
    // oxlint-disable-next-line no-await-in-loop -- piece by piece, in order
    const taken = await client.call('shoes.import', { piece: text.slice(at, at + PIECE), first: at === 0, last: at + PIECE >= text.length })
    if (taken) return taken
  }
}
