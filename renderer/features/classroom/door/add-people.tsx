import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../client/client-context.tsx'
import { asFailure, type CallFailure } from '../../../client/host-client.ts'
import { announce } from '../../../ui/announcer.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useDesk } from '../console/desk-context.ts'
import { namesIn } from './names.ts'

/** People without a device: names or pseudonyms, one a line, spread over the seats. What could not be added stays in the box. `open`: unfolded from the start, where nobody has a device. */
export function AddPeople({ sessionId, open }: { sessionId: string; open: boolean }) {
  const { t } = useTranslation('classroom')
  const client = useClient()
  const { room } = useDesk()
  const id = useId()
  const [text, setText] = useState('')
  const [spread, setSpread] = useState(true)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const names = namesIn(text)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    document.getElementById(id)?.focus() // the button is off from now on, and the focus must not fall out of the sheet
    setBusy(true)
    setFailure(null)
    let left = names
    try {
      for (const pseudonym of names) {
        await client.call('class.addPerson', { sessionId, pseudonym, seat: 'waiting' })
        left = left.slice(1)
      }
      if (spread) await client.call('class.allocate', { sessionId, how: 'balanced', seats: room.seats.map(({ seat }) => seat) })
      announce(t('people.added', { count: names.length }))
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setText(left.join('\n'))
      setBusy(false)
    }
  }
  return (
    <details className="door-paper" open={open}>
      <summary>{t('people.without')}</summary>
      <form onSubmit={(event) => void add(event)}>
        <label htmlFor={id}>{t('people.names')}</label>
        <textarea id={id} rows={4} value={text} onChange={(event) => setText(event.target.value)} aria-describedby={`${id}-hint`} />
        <small id={`${id}-hint`} className="hint">{t('people.namesHint')}</small>
        <label className="choice"><input type="checkbox" checked={spread} onChange={(event) => setSpread(event.target.checked)} /><span>{t('people.spread')}</span></label>
        {failure && <FailureNote failure={failure} />}
        <button type="submit" className="lined" disabled={busy || names.length === 0}>{t('people.add', { count: names.length })}</button>
      </form>
    </details>
  )
}
