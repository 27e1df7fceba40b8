import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DATABASE, type LeftFile } from '../../../shared/forget/forgetting.ts'

interface LeftFileRowProps extends LeftFile {
  busy: boolean
  /** Null for the database itself, which cannot be given up. */
  onGiveUp: ((remove: boolean) => void) | null
}

/** One file that is left. To remove it asks once more, because other debates may be in it. */
export function LeftFileRow({ file, why, busy, onGiveUp }: LeftFileRowProps) {
  const { t, i18n } = useTranslation('forget')
  const [asking, setAsking] = useState(false)
  return (
    <li>
      <b>{file === DATABASE ? t('left.database') : <code>{file}</code>}</b>
      <p lang={i18n.language === 'en' ? undefined : 'en'}>{why}</p>
      {onGiveUp && !asking && (
        <p className="left-acts">
          <button type="button" className="word" disabled={busy} aria-label={t('left.removeOf', { file })} onClick={() => setAsking(true)}>{t('left.remove')}</button>
          <button type="button" className="word" disabled={busy} aria-label={t('left.keepOf', { file })} onClick={() => onGiveUp(false)}>{t('left.keep')}</button>
        </p>
      )}
      {onGiveUp && asking && (
        <>
          <p id={`ask-${file}`}>{t('left.removeAsk', { file })}</p>
          <p className="left-acts">
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone; the harmless answer takes its focus */}
            <button type="button" className="word" autoFocus aria-describedby={`ask-${file}`} onClick={() => setAsking(false)}>{t('left.leave')}</button>
            <button type="button" className="lined" disabled={busy} onClick={() => onGiveUp(true)}>{t('left.removeDo')}</button>
          </p>
        </>
      )}
    </li>
  )
}
