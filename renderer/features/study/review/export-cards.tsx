import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { currentLocale } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { download } from '../../../ui/download.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Radio } from '../../../ui/radio.tsx'

/** The cards as a file for Anki, or as a table. */
export function ExportCards({ started }: { started: number }) {
  const { t } = useTranslation('review')
  const client = useClient()
  const [part, setPart] = useState<'all' | 'started'>('all')
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const save = async (format: 'anki' | 'csv') => {
    try {
      const file = await client.call('review.export', { lang: currentLocale(), format, part })
      download(file.fileName, file.mime, file.content)
      setFailure(null)
      announce(t('export.saved', { count: file.cards, name: file.fileName }))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <details className="review-choices-box">
      <summary>{t('export.title')}</summary>
      <p className="hint">{t('export.hint')}</p>
      {failure && <FailureNote failure={failure} />}
      <fieldset>
        <legend className="visually-hidden">{t('export.which')}</legend>
        <Radio name="export-part" checked={part === 'all'} onChange={() => setPart('all')} label={t('export.all')} />
        <Radio name="export-part" checked={part === 'started'} onChange={() => setPart('started')} label={t('export.started', { count: started })} />
      </fieldset>
      <p className="export-ways">
        <button type="button" className="lined" onClick={() => void save('anki')}>{t('export.anki')}</button>
        <button type="button" className="lined" onClick={() => void save('csv')}>{t('export.csv')}</button>
      </p>
    </details>
  )
}
