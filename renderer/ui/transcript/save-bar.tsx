import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../client/client-context.tsx'
import { currentLocale } from '../../i18n/index.ts'
import { announce } from '../announcer.tsx'
import { FailureNote } from '../failure-note.tsx'
import { fileSize } from '../file-size.ts'
import { Progress } from '../progress.tsx'
import type { Writing } from './use-export.ts'

interface SaveBarProps {
  state: Writing
  /** How many debates. */
  sessions: number
  /** What will be saved, in words; empty: nothing can be. */
  what: string
  /** Why nothing can be saved; else empty. */
  lacks: string
  /** Somebody wants to leave while it is written. */
  leaving: boolean
  onSave(): void
  onCancel(): void
  onAgain(): void
  onStay(): void
  onLeave(): void
}

/** The foot of the dialog: save, how far it is, what came of it. The first button of each state takes the focus of the one before. */
export function SaveBar({ state, sessions, what, lacks, leaving, onSave, onCancel, onAgain, onStay, onLeave }: SaveBarProps) {
  const { t } = useTranslation('export')
  const { kind } = useClient()
  const bar = useRef<HTMLDivElement>(null)
  const shown = leaving ? 'leaving' : state.at
  const before = useRef(shown)
  const saved = state.at === 'saved' ? t(`saved.${kind}`, { file: state.name, size: fileSize(state.bytes, currentLocale()) }) : ''
  const said = leaving ? t('leave.ask') : state.at === 'saved' ? `${saved} ${state.detail}` : state.at === 'writing' ? t('begun') : state.at === 'idle' && state.cancelled ? t('cancelled') : ''
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    bar.current?.querySelector('button')?.focus()
    if (said) announce(said)
  }, [shown, said])
  return (
    <div className="tx-save" ref={bar}>
      {state.at === 'failed' && <FailureNote failure={state.failure} />}
      {leaving ? (
        <>
          <p>{t('leave.ask')}</p>
          <button type="button" className="lined" onClick={onStay}>{t('leave.stay')}</button>
          <button type="button" className="word" onClick={onLeave}>{t('leave.leave')}</button>
        </>
      ) : state.at === 'writing' ? (
        <>
          <button type="button" className="lined" onClick={onCancel}>{t('cancel')}</button>
          <Progress label={words(state, sessions, t)} value={state.progress ? state.progress.done / Math.max(1, state.progress.of) : null} />
        </>
      ) : state.at === 'saved' ? (
        <>
          <button type="button" className="lined" onClick={onAgain}>{t('again')}</button>
          <p className="tx-saved">{saved}{state.detail && <small lang={currentLocale() === 'en' ? undefined : 'en'}>{state.detail}</small>}</p>
        </>
      ) : (
        <>
          <button type="button" className="dark" disabled={lacks !== ''} onClick={onSave}>{t('save')}</button>
          <p className="quiet">{state.at === 'idle' && state.cancelled ? t('cancelled') : lacks || what}</p>
        </>
      )}
    </div>
  )
}

/** What is being written just now. */
function words({ progress }: Extract<Writing, { at: 'writing' }>, sessions: number, t: TFunction<'export'>): string {
  if (!progress?.doing) return t(progress?.file ? 'fetching' : 'begun')
  const format = t(`format.${progress.doing.format}`, { defaultValue: progress.doing.format })
  return sessions > 1 ? t('writingOf', { format, at: Math.min(sessions, 1 + Math.floor((progress.done * sessions) / Math.max(1, progress.of))), of: sessions }) : t('writing', { format })
}
