import { useTranslation } from 'react-i18next'
import { TICKS } from '../../../../shared/room/words.ts'
import { useSeatWords } from '../../../room/seat-words.ts'
import { useSeat } from '../seat-context.tsx'
import { spokenByOthers } from './spoken-lines.ts'

/** Four ticks on the speech just heard. Nobody sees whose they are. */
export function TickSpeech() {
  const { t } = useTranslation('seat')
  const { room, you, lines, names, send, sending } = useSeat()
  const seats = useSeatWords()
  const last = spokenByOthers(lines, you.participant)[0]
  if (!last || last.seat === you.seat || room.status !== 'running' || last.stage !== room.stage.kind) return null // only what was heard just now, and from another seat
  const given = (tick: (typeof TICKS)[number]) => you.ticked.some((each) => each.line === last.seq && each.tick === tick)
  return (
    <section className="now-part now-ticks" aria-label={t('ticks.title')}>
      <h2>{last.participant === null && last.seat ? t('ticks.ofSeat', { figure: seats.figure(last.seat) }) : t('ticks.of', { who: names.who(last) })}</h2>
      <div>
        {TICKS.map((tick) => <button key={tick} type="button" className="lined" aria-pressed={given(tick)} disabled={sending} onClick={() => void send({ type: 'room.tick', target: last.seq, tick, on: !given(tick) })}>{t(`ticks.${tick}`)}</button>)}
      </div>
      <p className="hint">{t('ticks.hint')}</p>
    </section>
  )
}
