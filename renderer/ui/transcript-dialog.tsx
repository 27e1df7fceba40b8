import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../shared/protocol/messages.ts'
import { useClient } from '../client/client-context.tsx'
import { asFailure, type CallFailure } from '../client/host-client.ts'
import { announce } from './announcer.tsx'
import { Dialog } from './dialog.tsx'
import { download } from './download.ts'
import { FailureNote } from './failure-note.tsx'
import { isNamed } from './is-named.ts'
import { Radio } from './radio.tsx'
import './transcript-dialog.css'

type Choice = Omit<Params<'transcript.render'>, 'sessionId'>

const FORMATS = ['html', 'md', 'json'] as const

interface TranscriptDialogProps {
  sessionId: string
  /** The name under which the student speaks; empty if nobody sat in the session. */
  name: string
  onClose(): void
}

/** Writes the transcript of a session: format, names or pseudonyms, class. Import it lazily: it brings the dialog library along. */
export function TranscriptDialog({ sessionId, name, onClose }: TranscriptDialogProps) {
  const { t } = useTranslation('shell')
  const client = useClient()
  const [choice, setChoice] = useState<Choice>({ format: 'html', names: 'names', className: '' })
  const [preview, setPreview] = useState<string | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [done, setDone] = useState('')
  const change = (part: Partial<Choice>) => {
    setChoice((before) => ({ ...before, ...part }))
    setPreview(null)
    setDone('')
  }
  const render = async (format: Choice['format'], use: (file: { fileName: string; mime: string; content: string }) => void) => {
    setFailure(null)
    try {
      use(await client.call('transcript.render', { ...choice, format, sessionId }))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  const save = () => render(choice.format, (file) => {
    download(file.fileName, file.mime, file.content)
    const message = t('transcript.done', { file: file.fileName })
    setDone(message)
    announce(message)
  })
  return (
    <Dialog title={t('transcript.title')} onClose={onClose}>
      <div className="transcript-form">
        <fieldset>
          <legend>{t('transcript.format')}</legend>
          {FORMATS.map((format) => (
            <Radio key={format} name="format" checked={choice.format === format} onChange={() => change({ format })} label={t(`transcript.${format}`)} />
          ))}
        </fieldset>
        {name !== '' && (
          <fieldset>
            <legend>{t('transcript.names')}</legend>
            <Radio name="names" checked={choice.names === 'names'} onChange={() => change({ names: 'names' })}
              label={t('transcript.withNames')} hint={isNamed(name) ? t('transcript.withNamesHint', { name }) : ''} />
            <Radio name="names" checked={choice.names === 'pseudonyms'} onChange={() => change({ names: 'pseudonyms' })}
              label={t('transcript.pseudonyms')} hint={t('transcript.pseudonymsHint')} />
          </fieldset>
        )}
        <div className="field">
          <label htmlFor="transcript-class">{t('transcript.className')}</label>
          <input id="transcript-class" type="text" maxLength={60} autoComplete="off"
            value={choice.className} onChange={(event) => change({ className: event.target.value })} aria-describedby="transcript-class-hint" />
          <small id="transcript-class-hint">{t('transcript.classHint')}</small>
        </div>
      </div>
      {failure && <FailureNote failure={failure} />}
      <p className="transcript-actions">
        <button type="button" className="dark" onClick={() => void save()}>{t('transcript.download')}</button>
        <button type="button" className="word" aria-expanded={preview !== null}
          onClick={() => (preview === null ? void render('md', (file) => setPreview(file.content)) : setPreview(null))}>
          {preview === null ? t('transcript.preview') : t('transcript.hidePreview')}
        </button>
      </p>
      {done && <p className="quiet">{done}</p>}
      {preview !== null && <textarea className="transcript-preview" lang="en" aria-label={t('transcript.title')} readOnly rows={14} value={preview} />}
    </Dialog>
  )
}
