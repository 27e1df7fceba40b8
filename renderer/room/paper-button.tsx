import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../shared/protocol/messages.ts'
import { useClient } from '../client/client-context.tsx'
import { asFailure, type CallFailure } from '../client/host-client.ts'
import { downloadBase64 } from '../ui/download.ts'
import { FailureNote } from '../ui/failure-note.tsx'

/** The whole lesson on paper as one pdf: of a class that is open (`sessionId`), or of a recipe. A4, with Letter beside it. */
export function PaperButton({ of }: { of: Pick<Params<'class.paper'>, 'sessionId' | 'recipe' | 'asOf'> }) {
  const { t } = useTranslation('recipes')
  const client = useClient()
  const [making, setMaking] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)

  const make = async (size: 'A4' | 'Letter') => {
    setMaking(true)
    setSaved(null)
    setFailure(null)
    try {
      const { fileName, mime, content } = await client.call('class.paper', { ...of, size })
      downloadBase64(fileName, mime, content)
      setSaved(fileName)
    } catch (error) {
      setFailure(asFailure(error))
    }
    setMaking(false)
  }
  return (
    <span className="paper-button">
      <button type="button" className="word" disabled={making} onClick={() => void make('A4')}>{t('paper.a4')}</button>{' '}
      <button type="button" className="word" disabled={making} onClick={() => void make('Letter')}>{t('paper.letter')}</button>
      <output className="quiet">{making ? ` ${t('paper.making')}` : saved && ` ${t('paper.saved', { file: saved })}`}</output>
      {failure && <FailureNote failure={failure} />}
    </span>
  )
}
