import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announcer.tsx'
import { shortName } from '../../ui/record-text.ts'
import type { Forgotten } from './forgotten.ts'

/** What came of it: announced, and focused, because the row it was asked from may be gone. */
export function ForgottenNote({ forgotten, onClose }: { forgotten: Forgotten; onClose: () => void }) {
  const { t } = useTranslation('forget')
  const { t: tArchive } = useTranslation('archive')
  const note = useRef<HTMLElement>(null)
  const { act, session, names, lines, cleaned, left } = forgotten
  const context = session.room ? 'class' : undefined
  const text = [
    act === 'delete' && t('done.session', { name: session.title ?? (session.name || tArchive('theRecord')), figure: shortName(session.figure), context }),
    act === 'erase' && t('done.lines', { count: lines }),
    act !== 'delete' && names && t('done.name', { context }),
    (cleaned > 0 || left === 0) && t('done.cleaned', { count: cleaned }),
    left > 0 && t('done.left', { count: left }),
  ].filter(Boolean).join(' ')
  useEffect(() => {
    note.current?.focus()
    announce(text)
    // oxlint-disable-next-line react/exhaustive-deps -- once for what was done; a change of the language says nothing new
  }, [forgotten])
  return (
    <section ref={note} className="slab forgotten-note" tabIndex={-1} aria-label={t(`done.${act}`)}>
      <p><b>{t(`done.${act}`)}.</b> {text}</p>
      <button type="button" className="word" onClick={onClose}>{t('done.close')}</button>
    </section>
  )
}
