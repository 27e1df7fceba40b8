import { useTranslation } from 'react-i18next'
import type { ReplyProps } from '../../../table/record/record-entry.tsx'
import { useReply } from './composer-context.tsx'

/** "Reply" on a card, "Answer this" on an open question; only while the host would take it. */
export function ReplyButton({ seq, label, isQuestion = false }: ReplyProps) {
  const { t } = useTranslation('record')
  const reply = useReply()
  if (!reply || label === 'conceded') return null
  return <button type="button" onClick={() => reply(seq)}>{t(isQuestion ? 'answerThis' : 'reply')}</button>
}
