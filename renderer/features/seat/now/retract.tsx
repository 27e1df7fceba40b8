import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { opening } from '../../../ui/record-text.ts'
import { useSeat } from '../seat-context.tsx'

const everySecond = (listener: () => void) => {
  const timer = setInterval(listener, 500)
  return () => clearInterval(timer)
}

/** For a minute what one said last can be taken back. Words that wait for the teacher's release say so. */
export function Retract() {
  const { t } = useTranslation('seat')
  const { you, lines, offsetMs, send, sending } = useSeat()
  const until = you.retract ? Date.parse(you.retract.until) : 0
  const left = useSyncExternalStore(everySecond, () => Math.max(0, Math.ceil((until - Date.now() - offsetMs) / 1000)))
  const line = you.retract ? lines.find(({ seq }) => seq === you.retract?.target) : undefined
  const held = you.held.length > 0
  if (!held && (left === 0 || !line)) return null
  return (
    <section className="now-part now-retract" aria-label={t('retract.title')}>
      {held && <p>{t('held')}</p>}
      {left > 0 && line && (
        <p>
          {t('retract.what', { words: opening(line.text || t('line.spoken'), 60) })}{' '}
          <button type="button" className="word" disabled={sending} onClick={() => void send({ type: 'room.retract', target: line.seq })}>{t('retract.do', { count: left })}</button>
        </p>
      )}
    </section>
  )
}
