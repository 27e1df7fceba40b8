import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../../client/client-context.tsx'
import { announce } from '../../../ui/announcer.tsx'
import { useStageWords } from '../../../room/seat-words.ts'
import { useSeat } from '../seat-context.tsx'
import { useSituationText } from '../now/use-situation-text.ts'

/** Tells screen readers of a new stage or turn, of the floor, of the clock's marks and of a connection that is back; nothing every second. */
export function SeatAnnouncer() {
  const { t } = useTranslation('seat')
  const { room } = useSeat()
  const stageName = useStageWords()(room.stages[room.stage.index] ?? { title: null, kind: room.stage.kind })
  const { round } = room.stage
  const text = useSituationText()
  const before = useRef('')
  const wasLost = useRef(false)
  const status = useStatus()
  const now = `${stageName}. ${text}`
  useEffect(() => {
    if (before.current !== '' && before.current !== now) announce(now)
    before.current = now
  }, [now, round])
  useEffect(() => {
    if (status === 'open' && wasLost.current) announce(t('away.back'))
    wasLost.current = status === 'lost'
  }, [status, t])
  return null
}
