import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../../shared/room/room-view.ts'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useDesk } from '../console/desk-context.ts'
import { PersonRow } from './person-row.tsx'

/** Who has come in and has no seat; all of them are seated at one press, or each by hand. */
export function WaitingRoom({ waiting }: { waiting: readonly PersonView[] }) {
  const { t } = useTranslation('classroom')
  const client = useClient()
  const { sessionId, room } = useDesk()
  const [failure, setFailure] = useState<CallFailure | null>(null)
  if (waiting.length === 0) return null
  const allocate = async (how: 'balanced' | 'random') => {
    setFailure(null)
    try {
      const { seated } = await client.call('class.allocate', { sessionId, how, seats: room.seats.map(({ seat }) => seat) })
      announce(t('people.seated', { count: seated }))
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <section className="waiting-room" aria-label={t('people.waiting')}>
      <h3>{t('people.waiting')} <small>{waiting.length}</small></h3>
      <p className="need-do"><button type="button" className="lined" onClick={() => void allocate('balanced')}>{t('people.balanced')}</button> <button type="button" className="lined" onClick={() => void allocate('random')}>{t('people.random')}</button></p>
      {failure && <FailureNote failure={failure} />}
      <ul className="plain">{waiting.map((person) => <PersonRow key={person.participant} person={person} most={1} />)}</ul>
    </section>
  )
}
