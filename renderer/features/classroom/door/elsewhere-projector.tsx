import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The link by which a computer that is not this laptop shows the projector's view; shown only when asked for, because whoever has it sees the room. */
export function ElsewhereProjector({ url }: { url: string }) {
  const { t } = useTranslation('classroom')
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(url).then(() => setCopied(true), () => undefined)
  return (
    <details className="door-paper">
      <summary>{t('door.projector')}</summary>
      <div className="door-elsewhere">
        <p>{t('door.projectorHow')}</p>
        <input type="text" readOnly value={url} aria-label={t('door.projectorUrl')} onFocus={(event) => event.target.select()} />
        <p><button type="button" className="lined" onClick={copy}>{t('door.copy')}</button> <output className="quiet">{copied && t('door.copied')}</output></p>
      </div>
    </details>
  )
}
