import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tab } from '../../../table/speech/draft-state.ts'

interface SpeechBoxProps { value: string; tab: Tab; readOnly: boolean; onChange: (value: string) => void; onBlur: () => void; ref: Ref<HTMLTextAreaElement> }

/** The one box for beginners. It grows with the text; nothing is ever cut. */
export function SpeechBox({ value, tab, readOnly, onChange, onBlur, ref }: SpeechBoxProps) {
  const { t } = useTranslation('table')
  return (
    <textarea ref={ref} className="cp-box" rows={2} value={value} readOnly={readOnly} aria-label={t('composer.text')} placeholder={t(`composer.placeholder.${tab}`)}
      aria-keyshortcuts="Control+Enter Meta+Enter" onChange={(event) => onChange(event.target.value)} onBlur={onBlur} />
  )
}
