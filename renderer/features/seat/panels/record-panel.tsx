import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../../shared/debate/line.ts'
import { RoomRecord } from '../../../room/room-record.tsx'
import { useSeat } from '../seat-context.tsx'

/** What was said so far; while one may speak, a line can be answered from here. */
export function RecordPanel({ onReply }: { onReply: () => void }) {
  const { t } = useTranslation('seat')
  const { record, names, may, you, change, now } = useSeat()
  const mayAnswer = may('deliver')
  const actions = useCallback((line: Line) => {
    if (!mayAnswer || line.kind !== 'speech' || line.void || line.participant === you.participant) return null
    const answer = () => {
      change({ type: 'speech', change: { type: 'targets', tab: 'answer', seqs: [line.seq] }, at: now() })
      onReply()
    }
    return <button type="button" className="word seat-answer" onClick={answer}>{t('answer')}</button>
  }, [mayAnswer, you.participant, change, now, onReply, t])
  return <RoomRecord lines={record} names={names} actions={actions} empty={t('recordEmpty')} />
}
