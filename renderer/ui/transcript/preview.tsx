import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptOptions } from '../../../shared/transcript/options.ts'
import { useCall } from '../../client/use-call.ts'
import { FailureNote } from '../failure-note.tsx'
import { stillPage } from './still-page.ts'

/** Milliseconds without a change after which the page is made anew: a class name is being typed. */
const SETTLED_MS = 300

/**
 * How the transcript will look, and anew whenever a choice changes. It is a page of its own in a frame where nothing runs, because
 * people's words stand in it.
 */
export function Preview({ sessionId, options, note }: { sessionId: string; options: TranscriptOptions; note: string }) {
  const { t } = useTranslation('export')
  const settled = useSettled(JSON.stringify({ sessionId, options }))
  const { value, failure, loading, reload } = useCall('transcript.preview', settled)
  const section = useRef<HTMLElement>(null)
  useEffect(() => { section.current?.scrollIntoView({ block: 'nearest' }) }, []) // on a phone it is below the choices
  const page = useMemo(() => (value ? stillPage(value.html) : null), [value])
  return (
    <section ref={section} className="tx-preview" aria-label={t('preview')} aria-busy={loading}>
      <p className="tx-preview-head"><span>{note}</span>{loading && <span className="tx-turning" aria-hidden="true" />}</p>
      {failure && !loading && <FailureNote failure={failure} onRetry={reload} />}
      {page !== null && !(failure && !loading) && <iframe className="tx-page" sandbox="" srcDoc={page} title={t('preview')} />}
      {page === null && loading && <p className="quiet">{t('previewing')}</p>}
    </section>
  )
}

/** What was asked last, once nothing has changed for a moment. */
function useSettled(now: string): { sessionId: string; options: TranscriptOptions } {
  const [settled, setSettled] = useState(now)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [now])
  return useMemo(() => JSON.parse(settled) as { sessionId: string; options: TranscriptOptions }, [settled])
}
