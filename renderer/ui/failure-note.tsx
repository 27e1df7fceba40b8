import { useTranslation } from 'react-i18next'
import type { CallFailure } from '../client/host-client.ts'
import './failure-note.css'

/**
 * A refusal in words: what happened (in the interface's language), then what the host adds (in English), then what one can do.
 * It is announced at once.
 */
export function FailureNote({ failure, onRetry }: { failure: CallFailure; onRetry?: (() => void) | undefined }) {
  const { t, i18n } = useTranslation('errors')
  return (
    <div className="failure" role="alert">
      <p><b>{t(`reason.${failure.reason}`, { defaultValue: t('reason.failed') })}</b></p>
      {failure.detail && <p lang={i18n.language === 'en' ? undefined : 'en'}>{failure.detail}</p>}
      {onRetry && <p><button type="button" className="word" onClick={onRetry}>{t('retry')}</button></p>}
    </div>
  )
}
