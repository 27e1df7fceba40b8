import { useTranslation } from 'react-i18next'
import type { Label } from '../../shared/argument/labelling.ts'
import './label-mark.css'

/** How an argument stands now, in a word; the sign before it is the same information in another form. */
export function LabelMark({ label }: { label: Label }) {
  const { t } = useTranslation('record')
  return <span className={`label-mark label-${label}`} title={t(`labelHelp.${label}`)}>{t(`label.${label}`)}</span>
}
