import { useTranslation } from 'react-i18next'
import { StageStrip } from '../../../room/stage-strip.tsx'
import { StanceChart } from '../../../room/stance-chart.tsx'
import { useSeatWords } from '../../../room/seat-words.ts'
import { formatSeconds } from '../../../ui/clock.tsx'
import { GuestLook } from '../guest-look.tsx'
import { useSeat } from '../seat-context.tsx'
import { OwnLines } from './own-lines.tsx'
import { PenHand } from './pen-hand.tsx'

/** Oneself in the lesson: the delegation and its pen, own time and words, the room's mind, how the page looks, the way off this device. */
export function MePanel() {
  const { t } = useTranslation('seat')
  const { room, you, door } = useSeat()
  const words = useSeatWords()
  return (
    <div className="seat-me">
      <section>
        <h2>{you.label}</h2>
        <p>{t('me.seat', { seat: words.name(you.seat) })}{you.side && ` · ${t(`side.${you.side}`)}`}</p>
        <p>{t('me.time', { time: formatSeconds(Math.round(you.spokenMs / 1000)), count: you.turns })}</p>
        <p className="hint">{t('me.timeHint')}</p>
      </section>
      {you.delegation.length > 0 && room.status === 'running' && <PenHand />}
      {you.ticks && <section><h2>{t('me.ticks')}</h2><p className="hint">{t('me.ticksHint')}</p><ul className="plain">{Object.entries(you.ticks.counts).map(([tick, count]) => <li key={tick}>{t(`ticks.${tick}`)} <b className="num">{count}</b></li>)}</ul></section>}
      <OwnLines />
      {room.stances.length > 0 && <section><h2>{t('me.room')}</h2>{room.stances.map((summary) => <StanceChart key={summary.when} summary={summary} />)}</section>}
      <section><h2>{t('me.lesson')}</h2><StageStrip room={room} look="list" /></section>
      <section>
        <h2>{t('me.page')}</h2>
        <GuestLook />
        <p className="hint">{t('me.keys')}</p>
      </section>
      <details className="now-fold">
        <summary>{t('leave.title')}</summary>
        <p>{t('leave.text')}</p>
        <button type="button" className="lined" onClick={() => door.leave()}>{t('leave.do')}</button>
      </details>
    </div>
  )
}
