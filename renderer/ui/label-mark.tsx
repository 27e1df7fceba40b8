import { useTranslation } from 'react-i18next'
import type { Label } from '../../shared/argument/labelling.ts'
import './label-mark.css'

/** How an argument stands now, in a word; the sign before it is the same information in another form. A question does not stand or fall: somebody has taken it up or not, and whether the answer satisfies is nobody's to say here. */
export function LabelMark({ label, question = false }: { label: Label; question?: boolean }) {
  const { t } = useTranslation('record')
  if (question && label !== 'conceded') return <span className={`label-mark label-${label}`}>{t(label === 'open' ? 'unanswered' : 'answered')}</span>
  return <span className={`label-mark label-${label}`} title={t(`labelHelp.${label}`)}>{t(`label.${label}`)}</span>
}
