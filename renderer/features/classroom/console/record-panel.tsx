import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line } from '../../../../shared/debate/line.ts'
import { STRIKE_REASONS, type StrikeReason } from '../../../../shared/debate/strike-reasons.ts'
import { RoomRecord } from '../../../room/room-record.tsx'
import { useDesk } from './desk-context.ts'

/** The record as it grows; a line of a person can be struck, with a reason, and stand again. */
export function RecordPanel() {
  const { t } = useTranslation('classroom')
  const { lines, names, console: view } = useDesk()
  const { held } = view
  const actions = useCallback((line: Line) => (line.voice === 'student' || line.voice === 'facilitator' ? <LineActions line={line} held={held.includes(line.seq)} /> : null), [held])
  return <RoomRecord lines={lines} names={names} actions={actions} empty={t('console.noLines')} />
}

function LineActions({ line: { seq, void: gone, erased }, held }: { line: Line; held: boolean }) {
  const { t } = useTranslation('classroom')
  const { send } = useDesk()
  const [asking, setAsking] = useState(false)
  const strike = (reason: StrikeReason) => {
    setAsking(false)
    void send({ type: 'strike', target: seq, reason })
  }
  if (erased || gone === 'undone') return null
  return (
    <p className="line-do">
      {held && <><b>{t('line.held')}</b> <button type="button" className="word" onClick={() => void send({ type: 'room.release', target: seq })}>{t('line.release')}</button></>}
      {gone === 'struck'
        ? <button type="button" className="word" onClick={() => void send({ type: 'unstrike', target: seq })} aria-label={t('line.standOf', { line: seq })}>{t('line.stand')}</button>
        : asking
          ? <span className="line-why">{t('line.why')} {STRIKE_REASONS.map((reason) => <button key={reason} type="button" className="word" aria-label={t('line.strikeFor', { line: seq, reason: t(`line.reason.${reason}`) })} onClick={() => strike(reason)}>{t(`line.reason.${reason}`)}</button>)} <button type="button" className="word" onClick={() => setAsking(false)}>{t('ask.stay')}</button></span>
          : <button type="button" className="word quiet" onClick={() => setAsking(true)} aria-label={t('line.strikeOf', { line: seq })}>{t('line.strike')}</button>}
    </p>
  )
}
