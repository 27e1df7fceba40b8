import { useTranslation } from 'react-i18next'
import { useClock } from '../../../ui/clock.tsx'
import { useTable } from '../table-context.tsx'
import { useComposerFocus } from './composer-context.tsx'

/** Longest speech the record takes (`MAX_SPEECH` of `shared/debate/events.ts`, whose zod stays out of this bundle; a test compares the two). */
export const MAX_SPEECH = 8_000
/** From here on the characters are counted. */
const NEAR = 7_200

/** What one should know before delivering: paused, over time, too long, not stored. Nothing here ever takes text away. */
export function ComposerNotes({ length, paused, failed }: { length: number; paused: boolean; failed: boolean }) {
  const { t, i18n } = useTranslation('table')
  const { view, offsetMs, send } = useTable()
  const { focus } = useComposerFocus()
  const { over } = useClock(view.clock, offsetMs)
  const number = (n: number) => new Intl.NumberFormat(i18n.language).format(n)
  return (
    <>
      {paused && (
        <p className="cp-note paused"><b>{t('composer.paused')}</b> {t('composer.kept')}{' '}
          {view.moves.includes('resume') && <button type="button" className="word" onClick={() => { focus(); void send({ type: 'resume' }) }}>{t('resume')}</button>}
        </p>
      )}
      {over && !paused && <p className="cp-note late"><b>{t('clock.over')}.</b> {t('composer.overTime')}</p>}
      {length > NEAR && <p className={length > MAX_SPEECH ? 'cp-note late' : 'cp-note'} role={length > MAX_SPEECH ? 'alert' : undefined}>{t(length > MAX_SPEECH ? 'composer.tooLong' : 'composer.nearLimit', { length: number(length), most: number(MAX_SPEECH), over: number(length - MAX_SPEECH) })}</p>}
      {failed && <p className="cp-note late" role="alert">{t('composer.notSaved')}</p>}
    </>
  )
}
