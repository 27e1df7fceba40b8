import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CITATION_STYLES, type CitationStyle } from '../../../shared/transcript/options.ts'
import { useCall } from '../../client/use-call.ts'
import { currentLocale } from '../../i18n/index.ts'
import { Dialog } from '../dialog.tsx'
import { FailureNote } from '../failure-note.tsx'
import { Radio } from '../radio.tsx'
import { storedStyle, storeStyle } from './citation-style.ts'
import { copyCitation } from './copy.ts'
import './cite-dialog.css'

/** How a card is cited, in the style used last or another one, to be copied. Import it lazily: it brings the dialog library along. */
export function CiteDialog({ position, onClose }: { position: string; onClose(): void }) {
  const { t } = useTranslation('cite')
  const [style, setStyle] = useState(storedStyle)
  const [done, setDone] = useState<'copied' | 'byHand' | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const lang = currentLocale()
  const { value, failure, loading, reload } = useCall('citation.of', { position, style, lang })
  const choose = (chosen: CitationStyle) => {
    setStyle(chosen)
    storeStyle(chosen)
    setDone(null)
  }
  const copy = async () => {
    if (!value || loading) return
    const copied = await copyCitation(value)
    setDone(copied ? 'copied' : 'byHand')
    if (copied) return
    field.current?.focus()
    field.current?.select()
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <fieldset className="cite-styles">
        <legend>{t('style')}</legend>
        {CITATION_STYLES.map((each) => <Radio key={each} name="citation-style" checked={each === style} onChange={() => choose(each)} label={t(`styles.${each}`)} />)}
      </fieldset>
      {failure
        ? <FailureNote failure={failure} onRetry={reload} />
        : <textarea ref={field} className="cite-text" aria-label={t('text')} readOnly rows={5} dir="auto" aria-busy={loading} value={value && !loading ? value.text : ''} onFocus={(event) => event.target.select()} />}
      <p className="cite-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that people open this dialog for */}
        <button type="button" className="dark" autoFocus onClick={() => void copy()}>{t('copy')}</button>
        <output>{done && t(done)}</output>
      </p>
      <p className="quiet">{t('hint')}</p>
    </Dialog>
  )
}
