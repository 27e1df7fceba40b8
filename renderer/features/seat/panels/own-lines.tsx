import { useTranslation } from 'react-i18next'
import { textIn } from '../desk/desk-state.ts'
import { useSeat } from '../seat-context.tsx'

/** What one has said oneself, and one's notes; they can be read as long as the door is open. */
export function OwnLines() {
  const { t } = useTranslation(['seat', 'room'])
  const { record, you, desk, names } = useSeat()
  const own = record.filter((line) => line.participant === you.participant && line.voice === 'student')
  const notes = textIn(desk, 'notes')
  return (
    <section>
      <h2>{t('seat:me.lines')}</h2>
      {own.length === 0 && <p className="hint">{t('seat:me.noLines')}</p>}
      <ol className="plain seat-own">
        {own.map((line) => (
          <li key={line.seq}>
            <span className="caps">{t('seat:line.number', { seq: line.seq })} · {t(`room:stage.${line.stage}`)}{you.held.includes(line.seq) && ` · ${t('seat:me.held')}`}{line.void && ` · ${t(`seat:me.${line.void}`)}`}</span>
            <p>{line.text || line.claims.map(({ claim }) => names.claim(claim)).join(', ') || t('seat:line.spoken')}</p>
          </li>
        ))}
      </ol>
      {notes !== '' && <><h2>{t('seat:notes.title')}</h2><p className="seat-notes">{notes}</p></>}
    </section>
  )
}
