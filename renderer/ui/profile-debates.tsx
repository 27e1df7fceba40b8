import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../client/client-context.tsx'
import { asFailure, type CallFailure } from '../client/host-client.ts'
import { useCall } from '../client/use-call.ts'
import { FailureNote } from './failure-note.tsx'
import { shortName } from './record-text.ts'
import { Tick } from './tick.tsx'
import { useFormat } from './use-format.ts'

/** Solo debates of this machine that belong to nobody, to be made one's own; nothing where there are none. */
export function ProfileDebates({ name, onClaimed }: { name: string; onClaimed: (count: number) => void }) {
  const { t } = useTranslation('profiles')
  const client = useClient()
  const format = useFormat()
  const unclaimed = useCall('profiles.unclaimed', {})
  const sessions = useCall('sessions.list', {})
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const free = (sessions.value ?? []).filter(({ id }) => unclaimed.value?.includes(id))
  if (free.length === 0) return null
  const claim = async () => {
    try {
      await client.call('profiles.claim', { sessions: [...chosen] })
      setFailure(null)
      setChosen([])
      onClaimed(chosen.length)
    } catch (error) {
      setFailure(asFailure(error))
    }
    unclaimed.reload()
  }
  return (
    <section className="profile-part">
      <h3>{t('debates', { count: free.length })}</h3>
      <p className="hint">{t('debatesHint')}</p>
      <ul className="plain">
        {free.map(({ id, figure, name: called, lastAt }) => (
          <li key={id}><Tick checked={chosen.includes(id)} onChange={(on) => setChosen((before) => (on ? [...before, id] : before.filter((each) => each !== id)))} label={[t('soloAs', { figure: shortName(figure) }), called, format.when(lastAt)].filter(Boolean).join(' · ')} /></li>
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
      <button type="button" className="lined" disabled={chosen.length === 0} onClick={() => void claim()}>{t('claim', { name })}</button>
    </section>
  )
}
