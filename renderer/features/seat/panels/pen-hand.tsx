import { useTranslation } from 'react-i18next'
import { useSeat } from '../seat-context.tsx'

/** Who sits in the delegation and who has its pen; whoever has it can hand it on. */
export function PenHand() {
  const { t } = useTranslation('seat')
  const { you, may, send, sending } = useSeat()
  return (
    <section>
      <h2>{t('pen.title')}</h2>
      <p className="hint">{t('pen.hint')}</p>
      <ul className="plain seat-people">
        {you.delegation.map(({ participant, label, pen }) => (
          <li key={participant}>
            <span>{label}{participant === you.participant && ` (${t('pen.you')})`}</span>
            {pen ? <b>{t('pen.has')}</b> : may('room.pen') && <button type="button" className="word" disabled={sending} onClick={() => void send({ type: 'room.pen', participant })}>{t('pen.give')}</button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
