import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { seatColour } from '../../../ui/record-text.ts'
import { TakeBack } from '../corrections/take-back.tsx'
import { Masthead } from '../stages/masthead.tsx'
import { useTable } from '../table-context.tsx'
import './roles-off.css'

/** A moment of its own: the card is put down before anybody looks back (PEDAGOGY §11). */
export function RolesOff() {
  const { t } = useTranslation('debrief')
  const { view, names, seat, info, send, sending, failure } = useTable()
  const figure = seat ? names.figure(seat) : ''
  return (
    <div className="ro">
      <Masthead />
      <main id="main" tabIndex={-1} className="ro-main" style={{ '--c': seatColour(seat) }}>
        <div className="ro-card" aria-hidden="true"><span>{figure}</span></div>
        <h2>{t('off.title')}</h2>
        <p className="ro-lead">{t('off.spokeAs', { figure })}</p>
        <p>{t('off.ownView')}</p>
        <p className="ro-simulated" lang="en">{info.pack.simulated}</p>
        {failure && <FailureNote failure={failure} />}
        {view.moves.includes('advance') && <button type="button" className="dark" disabled={sending} onClick={() => void send({ type: 'advance' })}>{t('off.down')}</button>}
        <TakeBack alone />
      </main>
    </div>
  )
}
