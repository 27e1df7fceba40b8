import { useTranslation } from 'react-i18next'
import type { Label } from '../../../../shared/argument/labelling.ts'
import { useReply } from '../composer/composer-context.tsx'

/** "Reply" on a card, "Answer this" on an open question; only while the host would take it. */
export function ReplyButton({ seq, label, isQuestion = false }: { seq: number; label: Label | undefined; isQuestion?: boolean }) {
  const { t } = useTranslation('record')
  const reply = useReply()
  if (isQuestion && label === 'accepted') return <small className="rl-seq"> · {t('answered')}</small>
  if (!reply || label === 'conceded') return null
  return <button type="button" onClick={() => reply(seq)}>{t(isQuestion ? 'answerThis' : 'reply')}</button>
}
